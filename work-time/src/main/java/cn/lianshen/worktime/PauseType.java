package cn.lianshen.worktime;

import java.util.Set;

/**
 * A kind of special procedure (特别程序). Which clocks it stops is data: those of 行政许可法 45 stop both, a site visit only the promised one (M31).
 *
 * @param code as in the catalogue, such as {@code EXPERT_REVIEW}
 * @param stops may be empty: a procedure that runs beside both clocks
 */
public record PauseType(String code, Label label, Set<ClockKind> stops) {

    public PauseType {
        if (code.isBlank()) {
            throw new IllegalArgumentException("code: blank (expected: the code of a special procedure)");
        }
        stops = Set.copyOf(stops);
    }
}
