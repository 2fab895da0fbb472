package cn.lianshen.reporting;

import cn.lianshen.kit.LianshenService;
import cn.lianshen.worktime.WorkCalendar;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** Starts the service. */
@LianshenService
public class ReportingService {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The service as it runs, by itself or with others in one process. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ReportingService.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=reporting-service");
    }

    @Bean
    WorkCalendar workCalendar() {
        return WorkCalendar.builtIn();
    }
}
