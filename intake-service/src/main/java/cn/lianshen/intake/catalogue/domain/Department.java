package cn.lianshen.intake.catalogue.domain;

import cn.lianshen.contracts.LocalizedText;

/** A department or utility that reviews matters. */
public record Department(String code, LocalizedText name, Kind kind) {

    /** Whether it decides by public law or serves as a utility. */
    public enum Kind {
        PUBLIC_BODY,
        UTILITY
    }
}
