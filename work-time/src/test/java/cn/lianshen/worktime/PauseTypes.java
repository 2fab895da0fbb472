package cn.lianshen.worktime;

import java.util.Set;

/** Special procedures as the catalogue has them. */
final class PauseTypes {

    static final PauseType EXPERT_REVIEW =
            new PauseType("EXPERT_REVIEW", new Label("专家评审", "Expert review"), Set.of(ClockKind.values()));
    static final PauseType HEARING = new PauseType("HEARING", new Label("听证", "Hearing"), Set.of(ClockKind.values()));
    static final PauseType SITE_SURVEY =
            new PauseType("SITE_SURVEY", new Label("现场踏勘", "Site survey"), Set.of(ClockKind.PROMISED));

    private PauseTypes() {}
}
