package cn.lianshen.intake.catalogue.domain;

import cn.lianshen.contracts.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One matter (事项): what one department decides.
 *
 * @param statutoryDays legal limit in working days
 * @param promisedDays promised limit in working days
 * @param prerequisites matters whose consent it needs first
 * @param condition when it takes part; always, if absent
 * @param materials codes of what it examines
 * @param outputs codes of the results it produces, which no applicant has to bring
 */
public record Matter(
        String code,
        LocalizedText name,
        String department,
        String nature,
        boolean mandatory,
        String caseType,
        int statutoryDays,
        int promisedDays,
        List<String> prerequisites,
        @Nullable Condition condition,
        List<String> materials,
        List<String> outputs,
        List<String> specialProcedures,
        boolean deemedConsentAllowed,
        boolean commitmentAllowed) {

    /** Whether the matter takes part in a case with this form. */
    public boolean takesPart(Map<String, Object> form) {
        return condition == null || condition.holds(form);
    }

    /** The same matter with other prerequisites. */
    Matter after(List<String> otherPrerequisites) {
        return new Matter(
                code,
                name,
                department,
                nature,
                mandatory,
                caseType,
                statutoryDays,
                promisedDays,
                otherPrerequisites,
                condition,
                materials,
                outputs,
                specialProcedures,
                deemedConsentAllowed,
                commitmentAllowed);
    }
}
