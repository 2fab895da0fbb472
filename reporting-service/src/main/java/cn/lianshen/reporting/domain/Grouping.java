package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.reporting.domain.Subject.Unit;
import java.util.Map;
import java.util.Optional;

/** What makes a row of a report. */
public enum Grouping {
    TOTAL(Unit.CASE),
    /** By the department that reviews; counts reviews, so its rows never add up to the number of cases. */
    DEPARTMENT(Unit.REVIEW),
    SCHEME(Unit.CASE),
    LINE(Unit.CASE);

    static final LocalizedText ALL = new LocalizedText("合计", "Total");
    private static final Map<String, LocalizedText> LINES = Map.of(
            "INVESTMENT_PROJECT", new LocalizedText("投资项目并联审批", "Investment project"),
            "CONSTRUCTION", new LocalizedText("建设工程并联审批", "Construction"),
            "ENTERPRISE_PREREVIEW", new LocalizedText("企业联合预审", "Enterprise joint pre-review"));

    private final Unit unit;

    Grouping(Unit unit) {
        this.unit = unit;
    }

    /** What is counted. */
    public Unit unit() {
        return unit;
    }

    /** The row a subject belongs to; empty if its unit is not counted here. */
    Optional<String> rowOf(Subject subject) {
        if (subject.unit() != unit) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case TOTAL -> name();
                    case DEPARTMENT, SCHEME -> subject.code();
                    case LINE -> subject.line();
                });
    }

    LocalizedText nameOf(DayTally.Entry entry) {
        return switch (this) {
            case TOTAL -> ALL;
            case DEPARTMENT, SCHEME -> entry.name();
            case LINE ->
                LINES.getOrDefault(
                        entry.subject().line(),
                        new LocalizedText(
                                entry.subject().line(), entry.subject().line()));
        };
    }
}
