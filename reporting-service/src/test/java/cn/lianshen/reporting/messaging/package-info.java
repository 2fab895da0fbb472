@NullMarked
package cn.lianshen.reporting.messaging;

import org.jspecify.annotations.NullMarked;
