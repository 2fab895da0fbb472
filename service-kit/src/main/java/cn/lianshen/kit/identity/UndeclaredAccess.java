package cn.lianshen.kit.identity;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Stops the start of a service that has a handler without an access rule. */
final class UndeclaredAccess extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndeclaredAccess(RequestMappingInfo address, HandlerMethod handler) {
        super("%s, %s: no access rule (expected: @AllowedFor, @AllowedForCallers or @AllowedForAnyone)"
                .formatted(handler.getShortLogMessage(), address));
    }
}
