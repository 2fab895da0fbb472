package cn.lianshen.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people and systems are told.
 *
 * @param consumerThreads at most so many partitions of the case log are read at the same time
 */
@Validated
@ConfigurationProperties("lianshen.notification")
public record NotificationSettings(
        @DefaultValue("1") @Min(1) int consumerThreads,
        @DefaultValue @Valid @NotNull Webhooks webhooks,
        @DefaultValue @Valid @NotNull Stream stream) {

    /**
     * Posting to subscribed endpoints.
     *
     * @param allowedHosts {@code host:port} of endpoints the operator vouches for: these may be private and speak plain HTTP
     * @param allowedPorts where all other endpoints may listen
     * @param retryDelays after the first failure, the second and so on; the last one repeats
     * @param jitter share by which a delay is varied, 0 to 1
     * @param giveUpAfter no attempt is planned later than this after the event
     * @param disableAfter an endpoint that failed for so long without one success is disabled
     * @param timeout for one attempt, from looking up the name to the end of the answer
     * @param lease how long an instance may work on a delivery before another takes it over; longer than the timeout
     * @param secretOverlap how long the secret before a rotation goes on signing
     * @param poll how often to look for deliveries that another instance created
     * @param inFlight most attempts at the same time
     * @param inFlightPerEndpoint most attempts at the same time to one endpoint
     * @param breakerOpen how long an endpoint that keeps failing is left alone before it is tried again
     * @param perOwner most subscriptions of one account
     */
    public record Webhooks(
            @DefaultValue Set<String> allowedHosts,
            @DefaultValue({"443", "8443"}) Set<Integer> allowedPorts,

            @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h"}) @NotEmpty
            List<Duration> retryDelays,

            @DefaultValue("0.1") double jitter,
            @DefaultValue("3d") Duration giveUpAfter,
            @DefaultValue("120h") Duration disableAfter,
            @DefaultValue("15s") Duration timeout,
            @DefaultValue("60s") Duration lease,
            @DefaultValue("24h") Duration secretOverlap,
            @DefaultValue("500ms") Duration poll,
            @DefaultValue("64") @Min(1) @Max(1024) int inFlight,
            @DefaultValue("4") @Min(1) int inFlightPerEndpoint,
            @DefaultValue("30s") Duration breakerOpen,
            @DefaultValue("20") int perOwner) {}

    /**
     * The live feed.
     *
     * @param poll how often to look for entries that another instance appended
     * @param ping how often an idle stream shows that it is alive
     * @param lifetime after which a stream ends, so that the reader comes back with a fresh token
     * @param window entries kept in memory for readers that are nearly up to date
     * @param most streams at the same time
     * @param perAccount streams of one account at the same time
     */
    public record Stream(
            @DefaultValue("250ms") Duration poll,
            @DefaultValue("20s") Duration ping,
            @DefaultValue("5m") Duration lifetime,
            @DefaultValue("4096") @Min(1) int window,
            @DefaultValue("500") int most,
            @DefaultValue("10") int perAccount) {}
}
