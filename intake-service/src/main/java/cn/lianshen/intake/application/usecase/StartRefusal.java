package cn.lianshen.intake.application.usecase;

import cn.lianshen.intake.application.domain.Finding;
import java.util.List;

/** Why an application cannot be started. */
public sealed interface StartRefusal {

    /** Everything that is wrong with the form and the materials. */
    record Incomplete(List<Finding> findings) implements StartRefusal {}

    /** There is no such scheme. */
    record UnknownScheme(String code) implements StartRefusal {}

    /** The project has to be registered first. */
    record UnknownProject(String code) implements StartRefusal {}

    /** This line needs a project code (M15). */
    record ProjectNeeded() implements StartRefusal {}

    /** Without a project the application needs a name of its own. */
    record NameNeeded() implements StartRefusal {}

    /** Only the lead window of the scheme accepts. */
    record AcceptanceNotYours() implements StartRefusal {}
}
