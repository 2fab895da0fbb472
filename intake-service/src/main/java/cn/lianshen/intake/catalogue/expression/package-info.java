/** Conditions of matters, evaluated with CEL. */
@NullMarked
package cn.lianshen.intake.catalogue.expression;

import org.jspecify.annotations.NullMarked;
