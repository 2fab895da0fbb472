package cn.lianshen.intake.catalogue.domain;

/** Why a scheme cannot be published. */
public record Defect(Kind kind, String subject, String detail) {

    /** What is wrong. */
    public enum Kind {
        /** Matters wait for each other (不得互为前置条件, M02); the detail is the cycle. */
        CYCLE,
        /** A matter waits for one the scheme does not have. */
        UNKNOWN_PREREQUISITE,
        /** A department, material or form field that the catalogue does not have. */
        UNKNOWN_REFERENCE,
        /** Not exactly one lead department (M03). */
        NO_LEAD,
        /** The promise is longer than the law allows (M37). */
        PROMISE_BEYOND_STATUTE,
        /** The stage promises less than its critical path, or more than the joint legal cap (行政许可法 42). */
        STAGE_LIMIT,
        /** A condition that does not compile; the detail says where. */
        CONDITION,
        /** Two matters with one code. */
        DUPLICATE,
        /** Nothing to decide, or a form could leave nothing to decide. */
        EMPTY
    }
}
