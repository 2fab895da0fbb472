package cn.lianshen.reporting.web;

import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.reporting.usecase.RebuildRecords;
import cn.lianshen.reporting.usecase.RebuildRecords.Begun;
import cn.lianshen.reporting.usecase.RebuildRecords.LogCutOff;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilding the records, for operators on the machine itself: the gateway does not route this. */
@RestController
@RequestMapping("/internal/rebuild")
@AllowedFor(Role.SYSTEM_ADMIN)
class RebuildController {

    private final RebuildRecords rebuildRecords;

    RebuildController(RebuildRecords rebuildRecords) {
        this.rebuildRecords = rebuildRecords;
    }

    /** @param incompleteSince absent once the records are complete */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(boolean complete, @Nullable Instant incompleteSince) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Progress begin() {
        return switch (rebuildRecords.begin()) {
            case Begun begun -> new Progress(false, begun.since());
            case LogCutOff _ -> throw new ProblemException(ReportingRefusal.LOG_CUT_OFF.with());
        };
    }

    @GetMapping
    Progress progress() {
        return rebuildRecords
                .since()
                .map(since -> new Progress(false, since))
                .orElseGet(() -> new Progress(true, null));
    }
}
