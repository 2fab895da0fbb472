@NullMarked
package cn.lianshen.chaos;

import org.jspecify.annotations.NullMarked;
