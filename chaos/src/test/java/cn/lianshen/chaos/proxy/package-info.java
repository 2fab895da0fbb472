@NullMarked
package cn.lianshen.chaos.proxy;

import org.jspecify.annotations.NullMarked;
