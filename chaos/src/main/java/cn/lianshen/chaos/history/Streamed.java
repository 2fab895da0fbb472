package cn.lianshen.chaos.history;

import java.time.Instant;

/**
 * One event as a reader of the live feed received it.
 *
 * @param reader the account that reads
 * @param at when it came
 * @param position what the reader sends as {@code Last-Event-ID} to go on after it
 * @param eventId id of the event
 */
public record Streamed(String reader, Instant at, String position, String eventId) {}
