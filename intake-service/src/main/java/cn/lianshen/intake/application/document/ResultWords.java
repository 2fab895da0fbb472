package cn.lianshen.intake.application.document;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Outcome;
import org.jspecify.annotations.Nullable;

/** The words of a result in Chinese. */
public enum ResultWords {
    INSTANCE;

    /** What the lead window concluded. */
    public String conclusion(Conclusion conclusion) {
        return switch (conclusion) {
            case APPROVED -> "同意";
            case APPROVED_WITH_CONDITIONS -> "附条件同意";
            case REFUSED -> "不予同意";
        };
    }

    /** What a department decided. */
    public String outcome(@Nullable Outcome outcome) {
        if (outcome == null) {
            return "未作决定（因前置事项未通过终止）";
        }
        return switch (outcome) {
            case APPROVED -> "同意";
            case APPROVED_WITH_CONDITIONS -> "附条件同意";
            case REFUSED -> "不同意";
        };
    }
}
