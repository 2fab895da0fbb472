package cn.lianshen.intake.catalogue.domain;

import java.util.List;
import java.util.Map;

/** When a matter takes part in a case. */
public interface Condition {

    /** The form fields it asks about. */
    List<String> fields();

    /** The expression as it was published. */
    String expression();

    /** Whether the matter takes part, given a complete form. */
    boolean holds(Map<String, Object> form);
}
