package cn.lianshen.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Asks a service what the caller asked, in the caller's name, and hands the answer over unread. */
final class Exchange implements HandlerFunction<ServerResponse> {

    private final Downstream downstream;
    private final Directory directory;
    private final Connections connections;
    private final Limits limits;
    private final Repeating repeating;
    private final Function<HttpServletRequest, String> path;

    /** @param path path and query to ask the service for */
    Exchange(
            Downstream downstream,
            Directory directory,
            Connections connections,
            Limits limits,
            Repeating repeating,
            Function<HttpServletRequest, String> path) {
        this.downstream = downstream;
        this.directory = directory;
        this.connections = connections;
        this.limits = limits;
        this.repeating = repeating;
        this.path = path;
    }

    @Override
    public ServerResponse handle(ServerRequest request) throws Exception {
        HttpServletRequest asked = request.servletRequest();
        Caller caller = Caller.of(asked);
        Instances instances = directory.of(downstream, caller == null ? null : caller.department());
        var call = new Call(asked, caller, path.apply(asked), connections, false);
        return new Errand(call, instances, repeating, call.isRead() ? limits.read() : limits.command()).run();
    }
}
