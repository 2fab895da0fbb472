package cn.lianshen.intake.application.web;

import cn.lianshen.contracts.Party;
import cn.lianshen.contracts.code.CreditCode;
import cn.lianshen.contracts.code.ProjectCode;
import cn.lianshen.contracts.code.ResidentId;
import cn.lianshen.intake.application.domain.Applicant;
import cn.lianshen.intake.application.domain.Desk;
import cn.lianshen.intake.application.usecase.StartApplication;
import cn.lianshen.intake.application.usecase.StartApplication.ProceedTo;
import cn.lianshen.intake.application.usecase.StartApplication.Supplied;
import cn.lianshen.intake.input.Codes;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.kit.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A joint application as it is handed in (一张表单). */
@Schema(description = "A joint application: one form and one set of materials for all departments.")
record ApplicationRequest(
        @Schema(description = "The joint scheme.", example = "GOV-HOUSE-S1") @NotBlank @Size(max = 40)
        String schemeCode,

        @Schema(
                description = "Unified project code; required unless the scheme says that it needs no project.",
                example = "2503-530102-04-01-100017")
        @Nullable
        @Size(max = 40)
        String projectCode,

        @Schema(description = "Name of the undertaking; only where there is no project.", example = "滇味小馆（翠湖店）")
        @Nullable
        @Size(max = 200)
        String projectName,

        @Schema(description = "Who applies.") @NotNull @Valid
        PartyRequest applicant,

        @Schema(description = "What is to be built or done.", example = "新建教学楼一栋，总建筑面积 18000 平方米。")
        @NotBlank
        @Size(max = 4000)
        String summary,

        @Schema(
                description = "Answers to the fields of the scheme.",
                example = "{\"envClass\":\"REPORT_FORM\",\"landArea\":12000,\"inFloodZone\":false}")
        @NotNull
        @Size(max = 100)
        Map<String, Object> form,

        @Schema(description = "Materials supplied, each once for all departments.") @NotNull @Size(max = 200)
        List<@NotNull @Valid MaterialRequest> materials,

        @Schema(
                description = "How far to go at once: keep a draft, hand in, or (at the window) accept.",
                example = "SUBMITTED")
        @NotNull
        ProceedTo proceedTo) {

    @Schema(description = "A material that is supplied.")
    record MaterialRequest(
            @Schema(description = "Which material.", example = "UNIFIED_FORM") @NotBlank @Size(max = 60)
            String code,

            @Schema(description = "Name of the file.", example = "统一申请表.pdf") @NotBlank @Size(max = 255)
            String fileName) {}

    @Schema(description = "The applicant.")
    record PartyRequest(
            @Schema(description = "Organisation or natural person.", example = "ORGANISATION") @NotNull
            Party.Kind kind,

            @Schema(description = "Its name.", example = "昆明五华教育投资有限公司") @NotBlank @Size(max = 200)
            String name,

            @Schema(
                    description = "Unified social credit code (GB 32100-2015); required for organisations.",
                    example = "91530102MA6TECT08E")
            @Nullable
            String creditCode,

            @Schema(
                    description =
                            "Resident identity number (GB 11643-1999); required for natural persons, never shown.",
                    example = "53010219900101001X")
            @Nullable
            String residentId,

            @Schema(description = "Whom to ask.", example = "李明") @NotBlank @Size(max = 50)
            String contactName,

            @Schema(description = "Where to call.", example = "13800000000")
            @NotBlank
            @Pattern(regexp = "[0-9+\\-]{6,20}")
            String contactPhone) {

        Applicant applicant(String account) {
            return switch (kind) {
                case ORGANISATION -> {
                    String code = Codes.require(
                                    "applicant.creditCode", CreditCode.parse(given("applicant.creditCode", creditCode)))
                            .value();
                    yield new Applicant(new Party(kind, name, code, contactName, contactPhone), account, null);
                }
                case PERSON -> {
                    String id = Codes.require(
                                    "applicant.residentId", ResidentId.parse(given("applicant.residentId", residentId)))
                            .value();
                    yield new Applicant(new Party(kind, name, null, contactName, contactPhone), account, id);
                }
            };
        }
    }

    StartApplication.Command command(CommandId id, Desk desk) {
        String code = projectCode == null
                ? null
                : Codes.require("projectCode", ProjectCode.parse(projectCode)).value();
        return new StartApplication.Command(
                id,
                desk,
                schemeCode,
                code,
                projectName,
                applicant.applicant(desk.actor().id()),
                summary,
                wholeNumbersAsLong(form),
                materials.stream()
                        .map(material -> new Supplied(material.code(), material.fileName()))
                        .toList(),
                proceedTo);
    }

    /** Conditions know one kind of whole number. */
    static Map<String, Object> wholeNumbersAsLong(Map<String, Object> form) {
        Map<String, Object> answers = new HashMap<>();
        form.forEach((key, value) ->
                answers.put(key, value instanceof Integer number ? (Object) number.longValue() : value));
        return answers;
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ProblemException(
                    CommonProblem.INVALID_FIELDS.with().naming(List.of(Violation.of(field, Missing.REQUIRED))));
        }
        return value;
    }

    private enum Missing {
        REQUIRED
    }
}
