/** What the people of a run asked for and were told, and what was wrong meanwhile, in a form that outlives the run. */
@NullMarked
package cn.lianshen.chaos.history;

import org.jspecify.annotations.NullMarked;
