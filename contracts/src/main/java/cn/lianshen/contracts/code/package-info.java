/**
 * Codes that people copy from paper: of a project, an organisation, a person, a region. Each is a record that exists only if the code is possible, and its
 * {@code parse} says which check failed otherwise, so that a form can point at the mistake. Who a code belongs to is not known here.
 */
@NullMarked
package cn.lianshen.contracts.code;

import org.jspecify.annotations.NullMarked;
