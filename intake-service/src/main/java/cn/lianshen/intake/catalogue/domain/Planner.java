package cn.lianshen.intake.catalogue.domain;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.Plan;
import cn.lianshen.contracts.PlannedReview;
import cn.lianshen.worktime.ClockKind;
import cn.lianshen.worktime.DueDate;
import cn.lianshen.worktime.LegalClock;
import cn.lianshen.worktime.Limit;
import cn.lianshen.worktime.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes how a case goes through the departments: which matters, in which layers, until when. */
public final class Planner {

    private final Catalogue catalogue;
    private final WorkCalendar calendar;

    /** A planner on a calendar. */
    public Planner(Catalogue catalogue, WorkCalendar calendar) {
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    /**
     * The plan of one case.
     *
     * @param form complete: every field of the scheme has an answer
     * @param acceptedOn the day limits count from; that day itself is not counted
     */
    public Plan plan(Scheme scheme, Map<String, Object> form, LocalDate acceptedOn) {
        MatterGraph graph = scheme.graph(form);
        Map<String, Integer> layers = graph.layerOf();
        Map<String, LocalDate> dueDays = new HashMap<>();
        List<PlannedReview> reviews = new ArrayList<>();
        for (Matter matter : graph.inOpeningOrder()) {
            LocalDate start = matter.prerequisites().stream()
                    .map(code -> dueDays.getOrDefault(code, acceptedOn))
                    .max(Comparator.naturalOrder())
                    .orElse(acceptedOn);
            PlannedReview review = review(matter, layers.getOrDefault(matter.code(), 0), start);
            dueDays.put(matter.code(), review.promisedDue());
            reviews.add(review);
        }
        DueDate.Dated promised = due(ClockKind.PROMISED, acceptedOn, scheme.stagePromisedDays());
        DueDate.Dated statutory = due(ClockKind.STATUTORY, acceptedOn, PublicationCheck.JOINT_STATUTORY_DAYS);
        return new Plan(
                scheme.completion(),
                inSchemeOrder(reviews, graph),
                graph.layers(),
                graph.criticalPaths(Matter::promisedDays).getFirst(),
                graph.criticalPathDays(Matter::promisedDays),
                graph.matters().stream().mapToInt(Matter::promisedDays).sum(),
                promised.day(),
                statutory.day(),
                isProvisional(promised) || isProvisional(statutory));
    }

    private static List<PlannedReview> inSchemeOrder(List<PlannedReview> reviews, MatterGraph graph) {
        List<String> order = graph.matters().stream().map(Matter::code).toList();
        return reviews.stream()
                .sorted(Comparator.comparingInt(review -> order.indexOf(review.matter())))
                .toList();
    }

    private PlannedReview review(Matter matter, int layer, LocalDate start) {
        DueDate.Dated promised = due(ClockKind.PROMISED, start, matter.promisedDays());
        DueDate.Dated statutory = due(ClockKind.STATUTORY, start, matter.statutoryDays());
        return new PlannedReview(
                matter.code(),
                matter.name(),
                matter.department(),
                departmentName(matter.department()),
                matter.nature(),
                matter.mandatory(),
                matter.prerequisites(),
                layer,
                matter.statutoryDays(),
                matter.promisedDays(),
                start,
                promised.day(),
                statutory.day(),
                isProvisional(promised) || isProvisional(statutory),
                matter.materials());
    }

    private LocalizedText departmentName(String code) {
        return catalogue.department(code).map(Department::name).orElseGet(() -> new LocalizedText(code, code));
    }

    private DueDate.Dated due(ClockKind clock, LocalDate start, int days) {
        return (DueDate.Dated)
                LegalClock.starting(clock, start, Limit.workingDays(days)).dueAt(calendar);
    }

    private static boolean isProvisional(DueDate due) {
        return due instanceof DueDate.Provisional;
    }
}
