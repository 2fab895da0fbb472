package cn.lianshen.intake.catalogue.web;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.intake.catalogue.domain.Department;
import io.swagger.v3.oas.annotations.media.Schema;

/** A department as it is shown. */
@Schema(description = "A department or utility that reviews matters.")
record DepartmentView(
        @Schema(description = "Its code.", example = "FGW") String code,
        @Schema(description = "Its name.") LocalizedText name,

        @Schema(description = "Whether it decides by public law or serves as a utility.", example = "PUBLIC_BODY")
        Department.Kind kind) {

    static DepartmentView of(Department department) {
        return new DepartmentView(department.code(), department.name(), department.kind());
    }
}
