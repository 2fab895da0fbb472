@NullMarked
package cn.lianshen.chaos.traffic;

import org.jspecify.annotations.NullMarked;
