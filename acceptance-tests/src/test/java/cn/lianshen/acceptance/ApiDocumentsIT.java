package cn.lianshen.acceptance;

import cn.lianshen.kit.web.ApprovedApi;
import cn.lianshen.standalone.platform.Port;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed API documents say what the services say. */
class ApiDocumentsIT {

    @ParameterizedTest
    @CsvSource({
        "intake-service, intake",
        "approval-service, approval",
        "notification-service, notification",
        "reporting-service, reporting"
    })
    void noHttpInterfaceChangedUnread(String service, String port) {
        ApprovedApi.assertUnchanged(
                service, RunningPlatform.shared().ports().of(Port.named(port).orElseThrow()));
    }
}
