package cn.lianshen.kit.web;

import cn.lianshen.telemetry.Trace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Says which case a request is about: from its address, or for one that begins a case from where the answer says it is. */
final class CaseOfRequest implements HandlerInterceptor {

    private final CaseAddresses addresses;

    CaseOfRequest(CaseAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isAboutCases(request)
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id) {
            int colon = id.indexOf(':');
            Trace.isAbout(colon < 0 ? id : id.substring(0, colon));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception ex) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        if (location != null && isAboutCases(request)) {
            Trace.isAbout(location.substring(location.lastIndexOf('/') + 1));
        }
    }

    private boolean isAboutCases(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                && addresses.contain(pattern);
    }
}
