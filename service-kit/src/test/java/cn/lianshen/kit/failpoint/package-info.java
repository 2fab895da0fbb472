@NullMarked
package cn.lianshen.kit.failpoint;

import org.jspecify.annotations.NullMarked;
