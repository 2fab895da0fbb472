package cn.lianshen.worktime;

import java.util.List;

/**
 * A deadline, day by day, for the applicant and the supervisor.
 *
 * @param days without a gap, from the day of the start
 * @param summary start, limit and due date in one sentence
 */
public record Explanation(List<ExplainedDay> days, DueDate due, Label summary) {

    public Explanation {
        days = List.copyOf(days);
    }
}
