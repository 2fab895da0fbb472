package cn.lianshen.contracts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The review can be worked on: its prerequisites are decided and its clocks run.
 *
 * @param startedOn day the clocks start; that day itself is not counted
 */
public record ReviewOpened(
        String applicationId,
        String matter,
        String department,
        LocalDate startedOn,
        LocalDate promisedDue,
        LocalDate statutoryDue,
        boolean provisional,
        Instant at)
        implements ReviewEvent {}
