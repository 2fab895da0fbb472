package cn.lianshen.worktime;

import java.time.LocalDate;

/** Puts the reason of a day into words. */
record DayText(String zh, String en) {

    static DayText of(DayReason reason, Label why, TimeAmount counted, TimeAmount used) {
        var number = number(counted, used);
        return switch (reason) {
            case START_DAY, WEEKEND -> new DayText(why.zh() + "，不计入", why.en() + ", not counted");
            case HOLIDAY ->
                new DayText("法定节假日（" + why.zh() + "），不计入", "public holiday (" + why.en() + "), not counted");
            case PAUSED ->
                new DayText("特别程序（" + why.zh() + "），不计入", "special procedure (" + why.en() + "), not counted");
            case MAKE_UP_WORKDAY ->
                new DayText(
                        "调休上班日（" + why.zh() + "），" + number.zh(),
                        "make-up working day (" + why.en() + "), " + number.en());
            case COUNTED -> new DayText(number.zh(), number.en());
        };
    }

    DayText marked(boolean due, boolean provisional) {
        return new DayText(
                zh + (due ? "，到期日" : "") + (provisional ? "（暂定）" : ""),
                en + (due ? ", due day" : "") + (provisional ? " (provisional)" : ""));
    }

    Label label() {
        return new Label(zh, en);
    }

    static Label summary(LocalDate start, Limit limit, DueDate due) {
        var length = limit.budget().text();
        return new Label(
                "自 " + start + " 起算，时限 " + length.zh() + "，到期日：" + due.text().zh(),
                "from " + start + ", limit " + length.en() + ", due: "
                        + due.text().en());
    }

    private static Label number(TimeAmount counted, TimeAmount used) {
        return used.unit().isDays()
                ? new Label("第 " + used.text().zh(), used.unit().label().en() + " " + used.value())
                : new Label(
                        "计 " + counted.text().zh() + "，累计 " + used.text().zh(),
                        counted.text().en() + ", " + used.text().en() + " so far");
    }
}
