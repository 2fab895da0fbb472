package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.Outcome;
import java.time.Instant;

/**
 * What a department decided. A correction replaces the outcome; when it was decided and what time that took stay.
 *
 * @param usedDays working days used, pauses left out
 * @param onTime whether the promised limit was kept
 */
public record ReviewDecision(Outcome outcome, Instant at, int usedDays, boolean onTime) {

    ReviewDecision corrected(Outcome instead) {
        return new ReviewDecision(instead, at, usedDays, onTime);
    }
}
