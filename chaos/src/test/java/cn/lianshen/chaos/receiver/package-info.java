@NullMarked
package cn.lianshen.chaos.receiver;

import org.jspecify.annotations.NullMarked;
