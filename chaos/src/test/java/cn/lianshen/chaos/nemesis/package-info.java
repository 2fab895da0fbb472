@NullMarked
package cn.lianshen.chaos.nemesis;

import org.jspecify.annotations.NullMarked;
