package cn.lianshen.worktime;

import java.time.Instant;
import java.time.LocalDate;

/** When a limit ends (到期日), and how sure that is. Always derived from a {@link LegalClock}; a stored copy may serve searching only. */
public sealed interface DueDate {

    /** For people, in both languages. */
    Label text();

    /** A due date that is a date. */
    sealed interface Dated extends DueDate permits Exact, Provisional {

        /** The last day on which the work is on time. */
        LocalDate day();

        /** The end of that day in China, which is the first moment of the next; for limits in hours the moment itself. */
        Instant endsAt();
    }

    /** Certain, as far as the published calendar is. */
    record Exact(LocalDate day, Instant endsAt) implements Dated {

        @Override
        public Label text() {
            return new Label(day.toString(), day.toString());
        }
    }

    /** The calendar of that time is not published: Monday to Friday are assumed, and the date changes when the list is loaded. */
    record Provisional(LocalDate day, Instant endsAt, LocalDate publishedUntil) implements Dated {

        @Override
        public Label text() {
            return new Label(
                    day + "（暂定：工作日历公布至" + publishedUntil + "，其后按周一至周五推算）",
                    day + " (provisional: the working-day calendar is published until " + publishedUntil
                            + ", Monday to Friday are assumed after it)");
        }
    }

    /** The clock stands still and nobody knows until when; what remains is constant meanwhile. */
    record Suspended(Pause pause) implements DueDate {

        @Override
        public Label text() {
            var procedure = pause.type().label();
            return new Label("暂停计时（" + procedure.zh() + "），暂无到期日", "paused (" + procedure.en() + "), no due date yet");
        }
    }
}
