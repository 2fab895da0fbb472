package cn.lianshen.notification.web;

import cn.lianshen.kit.web.ApiDescription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service says about itself. */
@Configuration(proxyBeanMethods = false)
class NotificationApi {

    @Bean
    ApiDescription apiDescription() {
        return new ApiDescription(
                "Notification", "Notices, webhook subscriptions, and the ordered, replayable feed of events.", "1");
    }
}
