@NullMarked
package cn.lianshen.chaos.evidence;

import org.jspecify.annotations.NullMarked;
