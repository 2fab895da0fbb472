package cn.lianshen.kit.architecture.bad.web;

import cn.lianshen.kit.architecture.bad.messaging.PublicListener;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.logging.Logger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.annotation.KafkaListener;

public class PublicController {

    @Autowired
    PublicListener listener = new PublicListener();

    private final ObjectMapper mapper = new ObjectMapper();

    @KafkaListener
    public void on(String event) {
        Logger.getLogger("x").info(event + mapper);
    }
}
