package cn.lianshen.kit.architecture.slim.web;

import cn.lianshen.kit.architecture.slim.usecase.FindThing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ThingController {

    private final FindThing findThing;

    ThingController(FindThing findThing) {
        this.findThing = findThing;
    }

    @GetMapping("/things/{id}")
    boolean exists(@PathVariable String id) {
        return findThing.handle(id).isPresent();
    }
}
