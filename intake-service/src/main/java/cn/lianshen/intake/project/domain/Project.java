package cn.lianshen.intake.project.domain;

import java.time.Instant;

/** An investment project. One project, one code, many applications (M15). */
public record Project(String code, String name, String registeredBy, Instant registeredAt) {}
