/**
 * The figures that several services print, computed in one place: rates keep their numerator and denominator, because the same name is divided by different
 * totals in practice and a reader must see which; rounding is HALF_UP with two decimals everywhere; and 0 of 0 is no rate at all, neither 0 nor 100.
 */
@NullMarked
package cn.lianshen.worktime.rate;

import org.jspecify.annotations.NullMarked;
