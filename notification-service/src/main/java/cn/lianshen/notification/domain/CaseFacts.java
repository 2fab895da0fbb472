package cn.lianshen.notification.domain;

import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationEvent;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.PlannedReview;
import cn.lianshen.contracts.ReviewEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What later events of a case do not repeat: its number, its scheme, whose it is and which departments take part. Learned from the
 * first events and never changed by others; a case whose first events have not arrived yet is simply less known.
 *
 * @param applicant the account of the applicant
 * @param leadDepartment the department whose window leads the case
 * @param matters the matters under review, by their codes; empty before acceptance
 */
public record CaseFacts(
        String applicationId,
        @Nullable String number,
        @Nullable String scheme,
        @Nullable String applicant,
        @Nullable String leadDepartment,
        Map<String, Matter> matters) {

    /** How a matter and its department are called. */
    public record Matter(LocalizedText name, String department, LocalizedText departmentName) {}

    public CaseFacts {
        matters = Map.copyOf(matters);
    }

    /** A case of which nothing was heard before. */
    public static CaseFacts unknown(String applicationId) {
        return new CaseFacts(applicationId, null, null, null, null, Map.of());
    }

    /** The facts after an event of this case. */
    public CaseFacts learn(CaseEvent event) {
        return switch (event) {
            case ApplicationSubmitted submitted ->
                new CaseFacts(
                        applicationId,
                        submitted.number(),
                        submitted.scheme().code(),
                        submitted.applicantAccount(),
                        submitted.leadDepartment(),
                        matters);
            case ApplicationAccepted accepted ->
                new CaseFacts(
                        applicationId,
                        accepted.number(),
                        accepted.scheme().code(),
                        accepted.applicantAccount(),
                        accepted.leadDepartment(),
                        accepted.plan().reviews().stream()
                                .collect(Collectors.toMap(PlannedReview::matter, CaseFacts::matter)));
            case ApplicationEvent _, ReviewEvent _ -> this;
        };
    }

    private static Matter matter(PlannedReview review) {
        return new Matter(review.name(), review.department(), review.departmentName());
    }

    /** Who may see what happens to this case now. */
    public Audience audience() {
        return new Audience(departments(), applicant);
    }

    /** The departments that review a matter of this case. */
    public Set<String> departments() {
        return matters.values().stream().map(Matter::department).collect(Collectors.toUnmodifiableSet());
    }

    /** What people call the case: its number, or its id as long as it has none. */
    public String label() {
        return number == null ? applicationId : number;
    }

    LocalizedText matterName(String code) {
        return named(code, Matter::name);
    }

    LocalizedText departmentName(String matterCode, String departmentCode) {
        Matter matter = matters.get(matterCode);
        return matter == null ? new LocalizedText(departmentCode, departmentCode) : matter.departmentName();
    }

    private LocalizedText named(String code, Function<Matter, LocalizedText> name) {
        Matter matter = matters.get(code);
        return matter == null ? new LocalizedText(code, code) : name.apply(matter);
    }
}
