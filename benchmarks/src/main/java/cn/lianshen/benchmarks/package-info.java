/** Measures the platform as its users meet it, through the gateway, and says what the bare protocols would have cost. */
@NullMarked
package cn.lianshen.benchmarks;

import org.jspecify.annotations.NullMarked;
