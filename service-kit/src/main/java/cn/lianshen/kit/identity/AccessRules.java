package cn.lianshen.kit.identity;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The access rules of all handlers of a service, read once at start. A handler without a rule stops the start, so that
 * forgetting one can never open an address.
 */
final class AccessRules implements SmartInitializingSingleton {

    /** Handlers that come with the frameworks; their addresses are decided by the security filters alone. */
    private static final List<String> FRAMEWORKS = List.of("org.springframework.", "org.springdoc.");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Map<Method, AccessRule> rules = new HashMap<>();

    /** The mappings are asked for late: they themselves need the guard that these rules feed. */
    AccessRules(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.stream().forEach(mapping -> mapping.getHandlerMethods().forEach(this::read));
    }

    /** Empty only for a handler that was not there at start, which nobody may use. */
    Optional<AccessRule> of(HandlerMethod handler) {
        return Optional.ofNullable(rules.get(handler.getMethod()));
    }

    private void read(RequestMappingInfo address, HandlerMethod handler) {
        AccessRule rule = isOfFramework(handler.getBeanType())
                ? new AccessRule.Anyone()
                : AccessRule.declaredBy(handler).orElseThrow(() -> new UndeclaredAccess(address, handler));
        rules.put(handler.getMethod(), rule);
    }

    private static boolean isOfFramework(Class<?> type) {
        return ErrorController.class.isAssignableFrom(type)
                || FRAMEWORKS.stream().anyMatch(type.getName()::startsWith);
    }
}
