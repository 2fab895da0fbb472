@NullMarked
package cn.lianshen.chaos.lab;

import org.jspecify.annotations.NullMarked;
