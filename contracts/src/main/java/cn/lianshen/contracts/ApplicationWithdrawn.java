package cn.lianshen.contracts;

import java.time.Instant;
import java.util.List;

/** The applicant took the application back (撤件). The basis names the decisions that had arrived by then. */
public record ApplicationWithdrawn(String applicationId, String reason, List<Basis> basis, Actor by, Instant at)
        implements ApplicationEvent {}
