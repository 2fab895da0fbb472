package cn.lianshen.notification.webhook;

import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.NotificationSettings.Webhooks;
import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.EndpointGuard;
import cn.lianshen.notification.domain.EndpointGuard.HostLookup;
import cn.lianshen.notification.domain.EndpointPolicy;
import cn.lianshen.notification.usecase.DeliverEvent;
import cn.lianshen.telemetry.Tracing;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the sending of webhooks together. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    HostLookup hostLookup() {
        return host -> List.of(InetAddress.getAllByName(host));
    }

    @Bean
    EndpointGuard endpointGuard(NotificationSettings settings, HostLookup lookup) {
        Webhooks webhooks = settings.webhooks();
        return new EndpointGuard(new EndpointPolicy(webhooks.allowedPorts(), webhooks.allowedHosts()), lookup);
    }

    @Bean
    HttpEndpointCaller endpointCaller(EndpointGuard guard, NotificationSettings settings)
            throws NoSuchAlgorithmException {
        Webhooks webhooks = settings.webhooks();
        return new HttpEndpointCaller(
                guard,
                StrictHttpClient.create(new GuardedDns(guard), SSLContext.getDefault(), webhooks),
                webhooks.timeout());
    }

    @Bean
    Dispatcher dispatcher(
            Deliveries deliveries,
            DeliverEvent deliverEvent,
            Tracing tracing,
            NotificationSettings settings,
            Clock clock) {
        Webhooks webhooks = settings.webhooks();
        return new Dispatcher(
                deliveries, deliverEvent, new DeliveryTrace(tracing), new Endpoints(webhooks), webhooks, clock);
    }
}
