package cn.lianshen.approval;

import cn.lianshen.kit.architecture.ServiceArchitecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ApprovalArchitectureTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        return ServiceArchitecture.of("cn.lianshen.approval").tests();
    }
}
