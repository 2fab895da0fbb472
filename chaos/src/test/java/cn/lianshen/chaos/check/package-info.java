/**
 * Each invariant with what holds and what must be caught. {@link cn.lianshen.chaos.check.Run} is a small run made by hand in which
 * everything is right; a test spoils one thing and names the invariant that must notice.
 */
@NullMarked
package cn.lianshen.chaos.check;

import org.jspecify.annotations.NullMarked;
