package cn.lianshen.kit.architecture.good.usecase;

import cn.lianshen.kit.architecture.good.domain.Thing;
import cn.lianshen.kit.architecture.good.domain.Things;
import java.util.Optional;

public final class FindThing {

    private final Things things;

    FindThing(Things things) {
        this.things = things;
    }

    public Optional<Thing> handle(String id) {
        return things.find(id);
    }
}
