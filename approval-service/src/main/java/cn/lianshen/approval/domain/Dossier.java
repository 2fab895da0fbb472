package cn.lianshen.approval.domain;

import cn.lianshen.contracts.MaterialReference;
import cn.lianshen.contracts.Party;
import cn.lianshen.contracts.SchemeReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all reviews of a case examine together: the copy that came with acceptance (抄告). */
public record Dossier(
        String applicationId,
        String number,
        @Nullable String projectCode,
        String projectName,
        SchemeReference scheme,
        String leadDepartment,
        Party applicant,
        String summary,
        Map<String, Object> form,
        List<MaterialReference> materials,
        LocalDate acceptedOn) {}
