/**
 * Says whether what a run left behind is what must be. One class for each invariant I-1 … I-26, each named by what it says; {@link
 * cn.lianshen.chaos.check.Checker} asks all of them. The rules that the platform is held to (legal states, the join, who is told) are
 * written down here once more, from the law and the decisions and not from the services' code: a check that calls what it checks
 * proves nothing.
 */
@NullMarked
package cn.lianshen.chaos.check;

import org.jspecify.annotations.NullMarked;
