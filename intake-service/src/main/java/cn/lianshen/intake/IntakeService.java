package cn.lianshen.intake;

import cn.lianshen.kit.LianshenService;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The lead window's service. */
@LianshenService
public class IntakeService {

    /** The service, ready to run in its own process or beside others. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(IntakeService.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=intake-service");
    }

    /** Runs it in a process of its own. */
    public static void main(String[] args) {
        application().run(args);
    }
}
