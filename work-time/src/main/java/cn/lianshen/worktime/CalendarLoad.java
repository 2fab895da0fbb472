package cn.lianshen.worktime;

import java.util.List;

/** What became of an attempt to load a calendar. */
public sealed interface CalendarLoad {

    record Loaded(WorkCalendar calendar) implements CalendarLoad {}

    /** Every contradiction found, in the order of the file; nothing of it is used. */
    record Rejected(List<String> problems) implements CalendarLoad {

        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
