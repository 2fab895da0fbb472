package cn.lianshen.intake.application.document;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.Result;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What anybody may know of a result. */
@Schema(description = "A result as anybody may see it.")
public record VerifiedResult(
        @Schema(description = "Whether it is in force.", example = "VALID")
        String status,

        @Schema(description = "Number of the result.", example = "联审〔2026〕000017号")
        String number,

        @Schema(description = "Who issued it.", example = "五华区政务服务管理局")
        String organ,

        @Schema(description = "The project.", example = "五华区第三小学新建项目")
        String projectName,

        @Schema(description = "What was concluded.", example = "APPROVED")
        Conclusion conclusion,

        @Schema(description = "When it was issued.", example = "2026-12-10T02:00:00Z")
        Instant issuedAt,

        @Schema(description = "SHA-256 of its content, as printed.", example = "9f86d081884c7d65")
        String digest) {

    /** Of an issued result. */
    public static VerifiedResult of(Application application, Result result, String organ) {
        return new VerifiedResult(
                "VALID",
                result.number(),
                organ,
                application.filing().projectName(),
                result.conclusion(),
                result.at(),
                result.digest());
    }
}
