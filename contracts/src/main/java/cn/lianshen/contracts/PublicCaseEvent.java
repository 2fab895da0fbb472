package cn.lianshen.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a case as other systems may know it: who, what and when of the procedure, nothing of the people in it.
 * Details are behind the links, for callers who may read them.
 *
 * @param id id of the event; the same for every repetition
 * @param number number of the application (办件编号), once it has one
 * @param matter matter of the review; absent for facts about the whole case
 * @param outcome what the department or the lead window decided; absent for other facts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicCaseEvent(
        String id,
        String type,
        String applicationId,
        @Nullable String number,
        String aggregate,
        int epoch,
        long sequence,
        @Nullable String scheme,
        @Nullable String matter,
        @Nullable String department,
        @Nullable String outcome,
        Instant at,
        Map<String, String> links) {}
