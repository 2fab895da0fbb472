package cn.lianshen.notification.webhook;

import cn.lianshen.notification.NotificationSettings.Webhooks;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP client for strangers' endpoints: a new connection for each request, to an address of the given resolver; no redirects, no
 * proxy, no cookies, no retries of its own, no decompression, and bounded headers.
 */
final class StrictHttpClient {

    private static final int MOST_LINE_CHARS = 8 * 1024;
    private static final int MOST_HEADERS = 100;

    private StrictHttpClient() {}

    static CloseableHttpClient create(DnsResolver dns, SSLContext tls, Webhooks settings) {
        Timeout timeout = Timeout.of(settings.timeout());
        return HttpClients.custom()
                .setConnectionManager(connections(dns, tls, settings))
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .setUserAgent("Lianshen-Webhooks/1")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(DnsResolver dns, SSLContext tls, Webhooks settings) {
        Timeout timeout = Timeout.of(settings.timeout());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(dns)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setMaxConnTotal(settings.inFlight())
                .setMaxConnPerRoute(settings.inFlight())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(MOST_LINE_CHARS)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build();
    }
}
