package cn.lianshen.kit.architecture.good.domain;

import java.util.Optional;

public interface Things {

    Optional<Thing> find(String id);
}
