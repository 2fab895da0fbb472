@NullMarked
package cn.lianshen.reporting.domain;

import org.jspecify.annotations.NullMarked;
