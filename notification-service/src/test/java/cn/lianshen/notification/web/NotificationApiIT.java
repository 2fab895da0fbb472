package cn.lianshen.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.web.ApprovedApi;
import cn.lianshen.notification.RunningNotification;
import org.junit.jupiter.api.Test;

class NotificationApiIT {

    @Test
    void isReadyWhenItsStoreIs() {
        assertThat(RunningNotification.http()
                        .get("/actuator/health/readiness")
                        .send()
                        .text("status"))
                .isEqualTo("UP");
    }

    @Test
    void doesNotChangeUnread() {
        ApprovedApi.assertUnchanged("notification-service", RunningNotification.port());
    }
}
