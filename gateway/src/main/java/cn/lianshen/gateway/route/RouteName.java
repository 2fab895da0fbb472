package cn.lianshen.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;

/** What a request counts as in figures and traces: its route, never its address, of which there is one for every case. */
final class RouteName {

    private RouteName() {}

    static void give(HttpServletRequest request, String route) {
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route);
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(observed -> observed.setPathPattern(route));
    }
}
