package cn.lianshen.approval;

import cn.lianshen.kit.LianshenService;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The departments' service. */
@LianshenService
public class ApprovalService {

    /** The service, ready to run in its own process or beside others. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ApprovalService.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=approval-service");
    }

    /** Runs it in a process of its own. */
    public static void main(String[] args) {
        application().run(args);
    }
}
