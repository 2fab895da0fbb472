/**
 * What goes wrong in a run: a seeded plan of faults, carried out one after the other and side by side, each written down. Start with
 * {@link cn.lianshen.chaos.nemesis.Nemesis}; what can happen is in {@link cn.lianshen.chaos.nemesis.Fault}.
 */
@NullMarked
package cn.lianshen.chaos.nemesis;

import org.jspecify.annotations.NullMarked;
