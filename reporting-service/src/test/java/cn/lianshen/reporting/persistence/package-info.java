@NullMarked
package cn.lianshen.reporting.persistence;

import org.jspecify.annotations.NullMarked;
