/** A service about nothing, to try the kit over real HTTP: it keeps no data and publishes no events. */
@NullMarked
package cn.lianshen.kit.sample;

import org.jspecify.annotations.NullMarked;
