package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.reporting.domain.MonthlyReport.Row;
import cn.lianshen.worktime.rate.Rate;
import cn.lianshen.worktime.rate.Rates;
import java.util.EnumSet;
import java.util.Set;

/** The rates of a report, each with the definition that is printed beside it. */
public enum Measure {
    COMPLETION(
            "completion",
            "F1",
            new LocalizedText("办结率", "Completion rate"),
            new LocalizedText("办结 ÷（上期结转 + 受理）×100；办结含各种结果", "closed ÷ (opening + accepted) × 100; all outcomes")) {
        @Override
        public Rate of(Row row) {
            return Rates.completion(row.flow().closed(), row.due());
        }
    },
    ON_TIME_OF_CLOSED(
            "onTime",
            "F2",
            new LocalizedText("按时办结率（分母：办结）", "On-time rate (of closed)"),
            new LocalizedText("按时办结 ÷ 办结 ×100；到期当日办结为按时", "closed on time ÷ closed × 100; the due day is on time")) {
        @Override
        public Rate of(Row row) {
            return Rates.onTimeOfConcluded(row.flow().onTime(), row.flow().closed());
        }
    },
    ON_TIME_OF_ACCEPTED(
            "onTime",
            "F2",
            new LocalizedText("按时办结率（分母：受理）", "On-time rate (of accepted)"),
            new LocalizedText(
                    "按时办结 ÷（上期结转 + 受理）×100；到期当日办结为按时",
                    "closed on time ÷ (opening + accepted) × 100; the due day is on time")) {
        @Override
        public Rate of(Row row) {
            return Rates.onTimeOfAccepted(row.flow().onTime(), row.due());
        }
    },
    SPEED_UP(
            "speedUp",
            "F5",
            new LocalizedText("审批提速率", "Speed-up rate"),
            new LocalizedText(
                    "（Σ法定工作日 − Σ实际工作日）÷ Σ法定工作日 ×100；只计作出决定的，可为负",
                    "(Σ statutory − Σ actual working days) ÷ Σ statutory × 100; decided only, may be negative")) {
        @Override
        public Rate of(Row row) {
            return Rates.speedUp(row.flow().statutoryDays(), row.flow().usedDays());
        }
    },
    PROMISED_SPEED_UP(
            "promisedSpeedUp",
            "F6",
            new LocalizedText("承诺提速率", "Promised speed-up rate"),
            new LocalizedText(
                    "（Σ法定工作日 − Σ承诺工作日）÷ Σ法定工作日 ×100；只计作出决定的",
                    "(Σ statutory − Σ promised working days) ÷ Σ statutory × 100; decided only")) {
        @Override
        public Rate of(Row row) {
            return Rates.promisedSpeedUp(row.flow().statutoryDays(), row.flow().promisedDays());
        }
    },
    PARALLEL_COMPRESSION(
            "parallelCompression",
            "F13",
            new LocalizedText("并联压缩率", "Parallel compression rate"),
            new LocalizedText(
                    "（串行承诺工作日之和 − 关键路径工作日）÷ 串行之和 ×100；只计出具结果的案件",
                    "(Σ promised days in series − critical path) ÷ Σ in series × 100; cases with a result only")) {
        @Override
        public Rate of(Row row) {
            return Rates.parallelCompression(row.flow().serialDays(), row.flow().criticalPathDays());
        }
    };

    private final String field;
    private final String formula;
    private final LocalizedText title;
    private final LocalizedText definition;

    Measure(String field, String formula, LocalizedText title, LocalizedText definition) {
        this.field = field;
        this.formula = formula;
        this.title = title;
        this.definition = definition;
    }

    /** The rate of one row. */
    public abstract Rate of(Row row);

    /** The measures a report shows: what parallel review saves is a matter of whole cases. */
    public static Set<Measure> shownFor(Grouping by, OnTimeBase base) {
        Measure onTime = base == OnTimeBase.CLOSED ? ON_TIME_OF_CLOSED : ON_TIME_OF_ACCEPTED;
        Set<Measure> shown = EnumSet.of(COMPLETION, onTime, SPEED_UP, PROMISED_SPEED_UP);
        if (by.unit() == Subject.Unit.CASE) {
            shown.add(PARALLEL_COMPRESSION);
        }
        return shown;
    }

    /** Its name in JSON and tables. */
    public String field() {
        return field;
    }

    /** The number of its formula in the list of figures. */
    public String formula() {
        return formula;
    }

    public LocalizedText title() {
        return title;
    }

    public LocalizedText definition() {
        return definition;
    }

    /** What the on-time rate is divided by; practice knows both. */
    public enum OnTimeBase {
        CLOSED,
        ACCEPTED
    }
}
