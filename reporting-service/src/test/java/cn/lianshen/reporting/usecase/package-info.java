@NullMarked
package cn.lianshen.reporting.usecase;

import org.jspecify.annotations.NullMarked;
