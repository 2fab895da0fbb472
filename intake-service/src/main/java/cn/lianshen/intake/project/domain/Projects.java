package cn.lianshen.intake.project.domain;

import java.util.Optional;

/** All registered projects. */
public interface Projects {

    /** Registers a project; if the code is taken, the project that has it stays as it is. Returns the one that has the code. */
    Project register(Project project);

    /** The project with this code. */
    Optional<Project> find(String code);
}
