package cn.lianshen.acceptance;

import cn.lianshen.kit.web.ApprovedApi;
import cn.lianshen.standalone.platform.Port;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed API documents say what the services say. */
class ApiDocumentsIT {

    @ParameterizedTest
    @CsvSource({
        "intake-service, INTAKE",
        "approval-service, APPROVAL",
        "notification-service, NOTIFICATION",
        "reporting-service, REPORTING"
    })
    void noHttpInterfaceChangedUnread(String service, Port port) {
        ApprovedApi.assertUnchanged(service, RunningPlatform.shared().ports().of(port));
    }
}
