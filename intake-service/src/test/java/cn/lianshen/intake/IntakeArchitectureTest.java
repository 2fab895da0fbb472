package cn.lianshen.intake;

import cn.lianshen.kit.architecture.ServiceArchitecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class IntakeArchitectureTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        return ServiceArchitecture.of("cn.lianshen.intake").tests();
    }
}
