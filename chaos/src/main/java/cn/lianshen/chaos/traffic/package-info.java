/**
 * People and systems that use the platform while it is being broken: they file, accept, claim, decide, correct, withdraw and issue, repeat
 * what got no answer with the same key, and write down every request. Start with {@link cn.lianshen.chaos.traffic.Traffic}; the life of
 * one case is in {@link cn.lianshen.chaos.traffic.CaseStory}.
 */
@NullMarked
package cn.lianshen.chaos.traffic;

import org.jspecify.annotations.NullMarked;
