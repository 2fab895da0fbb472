package cn.lianshen.notification;

import cn.lianshen.kit.LianshenService;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The service that tells people and systems. */
@LianshenService
public class NotificationService {

    /** The service, ready to run in its own process or beside others. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(NotificationService.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=notification-service");
    }

    /** Runs it in a process of its own. */
    public static void main(String[] args) {
        application().run(args);
    }
}
