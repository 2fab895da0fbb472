/** Stories told by the tests: cases as their events, and an embedded store to fold them into. */
@NullMarked
package cn.lianshen.reporting;

import org.jspecify.annotations.NullMarked;
