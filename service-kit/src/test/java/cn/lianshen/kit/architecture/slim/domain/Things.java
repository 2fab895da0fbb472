package cn.lianshen.kit.architecture.slim.domain;

import java.util.Optional;

public interface Things {

    Optional<Thing> find(String id);
}
