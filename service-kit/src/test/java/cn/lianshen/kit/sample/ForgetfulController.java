package cn.lianshen.kit.sample;

import cn.lianshen.kit.identity.AllowedForCallers;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forgets to say who may use one of its handlers. */
@RestController
@ConditionalOnProperty("sample.forgetful")
class ForgetfulController {

    @GetMapping("/remembered")
    @AllowedForCallers
    Map<String, Object> remembered() {
        return Map.of();
    }

    @GetMapping("/forgotten")
    Map<String, Object> forgotten() {
        return Map.of();
    }
}
