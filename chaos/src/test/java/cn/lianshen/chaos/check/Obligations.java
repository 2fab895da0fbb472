package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.LoggedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is owed a notice in the run by the book, written out event by event. */
final class Obligations {

    private static final Set<String> WINDOWS = Set.of("window:FGW", "window:ZWFW");
    private static final String APPLICANT = "account:applicant";

    private Obligations() {}

    static Map<String, Set<String>> of(List<LoggedEvent> log) {
        Map<String, Set<String>> owed = new LinkedHashMap<>();
        for (LoggedEvent event : log) {
            owed.put(event.envelope().id(), owed(event));
        }
        return owed;
    }

    private static Set<String> owed(LoggedEvent event) {
        String department = event.aggregate().endsWith(":A") ? "department:FGW" : "department:ZJJ";
        return switch (event.envelope().type()) {
            case "lianshen.application.submitted.v1", "lianshen.application.ready-for-result.v1" -> WINDOWS;
            case "lianshen.application.accepted.v1" -> Set.of(APPLICANT);
            case "lianshen.application.result-issued.v1" -> Set.of(APPLICANT, "department:FGW", "department:ZJJ");
            case "lianshen.application.withdrawn.v1" ->
                Set.of("window:FGW", "window:ZWFW", "department:FGW", "department:ZJJ");
            case "lianshen.review.opened.v1", "lianshen.review.cancelled.v1" -> Set.of(department);
            case "lianshen.review.decided.v1" -> Set.of("window:FGW", "window:ZWFW", APPLICANT);
            default -> Set.of();
        };
    }
}
