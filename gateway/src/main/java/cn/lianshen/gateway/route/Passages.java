package cn.lianshen.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The ways through the gateway; every one passes the rate limit, the body limit and the guard of its service. */
@Component
final class Passages implements SmartLifecycle {

    private final Directory directory;
    private final Limits limits;
    private final Repeating repeating;
    private final Connections answers;
    private final Connections streams;
    private final RateLimit rateLimit;
    private final Body body;
    private final Map<Downstream, Guard> guards = new EnumMap<>(Downstream.class);

    private volatile boolean running;

    Passages(Directory directory, Limits limits, Repeating repeating, Breaking breaking) {
        this.directory = directory;
        this.limits = limits;
        this.repeating = repeating;
        this.answers = Connections.forAnswers(256, limits.connect());
        this.streams = Connections.forStreams(limits.streams(), limits.connect(), limits.silence());
        this.rateLimit = new RateLimit(limits.person(), limits.stranger());
        this.body = new Body((int) limits.body().toBytes());
        for (Downstream downstream : Downstream.values()) {
            guards.put(
                    downstream,
                    new Guard(
                            limits.concurrency().getOrDefault(downstream, 64),
                            limits.queue(),
                            new Outage(downstream, breaking.rest())));
        }
    }

    /** Everything at and below {@code prefixes}, under the same path. */
    RouterFunction<ServerResponse> to(Downstream downstream, String... prefixes) {
        return passage(downstream.id(), below(List.of(prefixes)), exchange(downstream, answers, Passages::same));
    }

    /** One path that answers for as long as the caller stays. */
    RouterFunction<ServerResponse> stream(Downstream downstream, String path) {
        return passage(downstream.id() + "-stream", get(path), exchange(downstream, streams, Passages::same));
    }

    /** The API description of a service, under {@code path}. */
    RouterFunction<ServerResponse> reference(Downstream downstream, String path) {
        return passage(downstream.id() + "-reference", get(path), exchange(downstream, answers, _ -> "/v3/api-docs"));
    }

    private Guard guard(Downstream downstream) {
        return Objects.requireNonNull(guards.get(downstream));
    }

    private HandlerFunction<ServerResponse> exchange(
            Downstream downstream, Connections connections, Function<HttpServletRequest, String> path) {
        return guard(downstream).apply(new Exchange(downstream, directory, connections, limits, repeating, path));
    }

    private RouterFunction<ServerResponse> passage(
            String id, RequestPredicate predicate, HandlerFunction<ServerResponse> exchange) {
        return route(id)
                .route(predicate, rateLimit.andThen(body).apply(exchange))
                .build();
    }

    /** Compares the path as it came: what needs decoding to match a route is not meant to match it. */
    private static RequestPredicate below(List<String> prefixes) {
        return request -> {
            HttpServletRequest asked = request.servletRequest();
            String path = asked.getRequestURI();
            if (!isFresh(asked)) {
                return false;
            }
            for (String prefix : prefixes) {
                if (path.startsWith(prefix)
                        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
                    RouteName.give(asked, path.length() == prefix.length() ? prefix : prefix + "/**");
                    return true;
                }
            }
            return false;
        };
    }

    private static RequestPredicate get(String path) {
        return request -> {
            HttpServletRequest asked = request.servletRequest();
            boolean same = isFresh(asked)
                    && asked.getRequestURI().equals(path)
                    && asked.getMethod().equals("GET");
            if (same) {
                RouteName.give(asked, path);
            }
            return same;
        };
    }

    /** When an answer breaks off, the server asks for an error page under the address of the request that failed. */
    private static boolean isFresh(HttpServletRequest asked) {
        return asked.getDispatcherType() == DispatcherType.REQUEST;
    }

    private static String same(HttpServletRequest asked) {
        String query = asked.getQueryString();
        return query == null ? asked.getRequestURI() : asked.getRequestURI() + "?" + query;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends the event streams, for which the web server would otherwise wait in vain, and nothing else. */
    @Override
    public void stop() {
        running = false;
        streams.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts to wait for its last requests. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }

    @PreDestroy
    void closeConnections() {
        answers.close();
    }
}
