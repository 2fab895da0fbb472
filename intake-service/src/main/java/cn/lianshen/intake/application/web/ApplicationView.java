package cn.lianshen.intake.application.web;

import cn.lianshen.contracts.MaterialReference;
import cn.lianshen.contracts.Party;
import cn.lianshen.contracts.Plan;
import cn.lianshen.contracts.Proposal;
import cn.lianshen.contracts.SchemeReference;
import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.ApplicationState;
import cn.lianshen.intake.application.domain.EmbeddedReview;
import cn.lianshen.intake.application.domain.Filing;
import cn.lianshen.intake.application.domain.JointReview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An application with everything its reader may see. */
@Schema(description = "A joint application with its plan, what departments decided, the proposal and the result.")
record ApplicationView(
        @Schema(description = "Its id.", example = "app-3f0c9a7be1d2c3b4a5968778")
        String id,

        @Schema(description = "Receipt number (办件编号).", example = "LS-530102-20261121-000017")
        String number,

        @Schema(description = "Where it stands.", example = "REVIEWING")
        ApplicationState state,

        @Schema(description = "The scheme version it is bound to.")
        SchemeReference scheme,

        @Schema(description = "The department that leads.", example = "FGW")
        String leadDepartment,

        @Schema(description = "Unified project code.", example = "2503-530102-04-01-100017") @Nullable
        String projectCode,

        @Schema(description = "Name of the project.", example = "五华区第三小学新建项目")
        String projectName,

        @Schema(description = "Who applies; the phone number is masked except for the applicant and the window.")
        Party applicant,

        @Schema(description = "Where it came in.", example = "ONLINE")
        Filing.Channel channel,

        @Schema(description = "What is to be built or done.", example = "新建教学楼一栋。")
        String summary,

        @Schema(description = "The answers.", example = "{\"landArea\":12000}")
        Map<String, Object> form,

        @Schema(description = "The materials.") List<MaterialReference> materials,

        @Schema(description = "When it was started.", example = "2026-11-21T01:20:00Z")
        Instant createdAt,

        @Schema(description = "When it was handed in.", example = "2026-11-21T01:25:00Z") @Nullable
        Instant submittedAt,

        @Schema(description = "When it was accepted.", example = "2026-11-21T02:00:00Z") @Nullable
        Instant acceptedAt,

        @Schema(description = "The legal day of acceptance.", example = "2026-11-21") @Nullable
        LocalDate acceptedOn,

        @Schema(description = "How it goes through the departments; absent before acceptance.") @Nullable
        Plan plan,

        @Schema(description = "The reviews with what was decided.")
        List<EmbeddedReview> reviews,

        @Schema(description = "What the completion rule proposes, once everything is in.") @Nullable
        Proposal proposal,

        @Schema(description = "The combined result, once it is issued.") @Nullable
        ResultView result,

        @Schema(description = "Why it was withdrawn or not accepted.", example = "项目调整，另行申报。") @Nullable
        String closingReason) {

    static ApplicationView of(Application application, Party shownApplicant) {
        Filing filing = application.filing();
        JointReview review = application.review();
        return new ApplicationView(
                application.id(),
                application.number(),
                application.state(),
                filing.scheme(),
                filing.leadDepartment(),
                filing.projectCode(),
                filing.projectName(),
                shownApplicant,
                filing.channel(),
                filing.summary(),
                filing.form(),
                filing.materials(),
                filing.createdAt(),
                application.submittedAt(),
                review == null ? null : review.acceptedAt(),
                review == null ? null : review.acceptedOn(),
                review == null ? null : review.plan(),
                review == null ? List.of() : review.reviews(),
                review == null ? null : review.proposal(),
                application.result() == null ? null : ResultView.of(application, application.result()),
                application.closingReason());
    }
}
