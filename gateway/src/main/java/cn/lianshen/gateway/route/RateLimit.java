package cn.lianshen.gateway.route;

import cn.lianshen.gateway.Problem;
import cn.lianshen.gateway.Text;
import cn.lianshen.gateway.route.Limits.Rate;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A bucket of requests for everybody: by account, or by network address without one. */
final class RateLimit implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final LoadingCache<String, Bucket> people;
    private final LoadingCache<String, Bucket> strangers;

    RateLimit(Rate person, Rate stranger) {
        this.people = buckets(person);
        this.strangers = buckets(stranger);
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        Bucket bucket = bucket(request.servletRequest());
        if (bucket.tryConsume(1)) {
            return next.handle(request);
        }
        return tooMany(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                .answer();
    }

    private Bucket bucket(HttpServletRequest request) {
        Caller caller = Caller.of(request);
        return caller == null ? strangers.get(request.getRemoteAddr()) : people.get(caller.account());
    }

    private static Problem tooMany(long nanoseconds) {
        return Problem.of(
                        429,
                        "TOO_MANY_REQUESTS",
                        new Text("请求过于频繁", "Too many requests"),
                        new Text("请稍候再试，已提交的内容不受影响。", "Please wait a moment; what you have submitted is safe."))
                .after(Duration.ofNanos(nanoseconds));
    }

    private static LoadingCache<String, Bucket> buckets(Rate rate) {
        // A bucket left alone this long is full again, so forgetting it changes nothing.
        Duration full = Duration.ofSeconds(1 + rate.burst() / rate.perSecond());
        return Caffeine.newBuilder()
                .expireAfterAccess(full.multipliedBy(2))
                .maximumSize(100_000)
                .build(_ -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .build());
    }
}
