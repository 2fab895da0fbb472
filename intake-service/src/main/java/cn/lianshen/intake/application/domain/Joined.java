package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.CaseEvent;
import java.util.List;

/** The application after it took in what departments said, and what has happened to the whole by that. */
public record Joined(Application application, List<CaseEvent> events) {}
