/** Part of a service that keeps the rules. */
@NullMarked
package cn.lianshen.kit.architecture.slim.web;

import org.jspecify.annotations.NullMarked;
