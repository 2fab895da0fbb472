package cn.lianshen.chaos.nemesis;

import java.time.Instant;

/**
 * A line of the journal of faults.
 *
 * @param fault number of the fault it belongs to; 0 for what was not planned
 * @param happened such as {@code killed}, {@code started}, {@code skipped}
 * @param detail whatever helps to understand it, in words
 */
public record Mishap(int fault, Instant at, String victim, String happened, String detail) {}
