package cn.lianshen.kit.architecture.good.messaging;

import cn.lianshen.kit.architecture.good.usecase.FindThing;
import org.springframework.kafka.annotation.KafkaListener;

class ThingListener {

    private final FindThing findThing;

    ThingListener(FindThing findThing) {
        this.findThing = findThing;
    }

    @KafkaListener
    void on(String id) {
        findThing.handle(id);
    }
}
