package cn.lianshen.kit.sample;

import cn.lianshen.kit.identity.TestIssuer;
import cn.lianshen.kit.store.TestStore;
import cn.lianshen.kit.web.Http;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample service, started once for all tests of a run, believing the shared test issuer. */
public final class RunningSample {

    private static final ConfigurableApplicationContext CONTEXT = start(TestIssuer.shared());

    private RunningSample() {}

    public static Http http() {
        return Http.on(portOf(CONTEXT));
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** Another instance, for tests that need another issuer or other settings. */
    public static ConfigurableApplicationContext start(TestIssuer issuer, String... arguments) {
        return SampleService.application()
                .properties(issuer.settings())
                .properties(TestStore.settings())
                .run(arguments);
    }

    public static int portOf(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
