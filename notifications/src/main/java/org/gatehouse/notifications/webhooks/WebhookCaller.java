package org.gatehouse.notifications.webhooks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.DnsResolver;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.DefaultHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.notifications.provider.Answer;
import org.gatehouse.notifications.provider.WayOut;

/**
 * Calls somebody nobody here has ever seen: one attempt on a connection of its own, no redirects, a few seconds for all
 * of it, and of the answer its status alone. What it says is never read.
 */
final class WebhookCaller {
    static final String REFUSED = "address-not-allowed";

    private static final int MOST_AT_ONCE = 8;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final WayOut wayOut;
    private final Duration patience;
    private final CloseableHttpClient outside;
    private final CloseableHttpClient inside;

    WebhookCaller(WayOut wayOut, HostNames names, SSLContext trust, Duration patience) {
        this.wayOut = wayOut;
        this.patience = patience;
        // the proxy is in the operator's network, and looks for itself where it lets us go
        boolean direct = wayOut.proxy().isEmpty();
        this.inside = client(names::find, trust);
        this.outside = direct ? client(new OnlyPublic(names), trust) : inside;
    }

    private CloseableHttpClient client(DnsResolver resolver, SSLContext trust) {
        var encrypted = new SSLConnectionSocketFactory(
                trust, new String[] {"TLSv1.3", "TLSv1.2"}, null, new DefaultHostnameVerifier());
        var connections = new PoolingHttpClientConnectionManager(
                RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("https", encrypted)
                        .register("http", PlainConnectionSocketFactory.INSTANCE)
                        .build(),
                resolver);
        connections.setMaxTotal(MOST_AT_ONCE);
        connections.setDefaultMaxPerRoute(MOST_AT_ONCE);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setMessageConstraints(MessageConstraints.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .build());
        int millis = Math.toIntExact(patience.toMillis());
        HttpClientBuilder client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(millis)
                        .setConnectionRequestTimeout(millis)
                        .setSocketTimeout(millis)
                        .setNormalizeUri(false)
                        .build())
                .setConnectionReuseStrategy(NoConnectionReuseStrategy.INSTANCE)
                .setUserAgent("Gatehouse")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression();
        wayOut.proxy().ifPresent(proxy -> client.setProxy(new HttpHost(proxy.getHostString(), proxy.getPort())));
        return client.build();
    }

    /** What was heard. */
    sealed interface Heard {
        /** A status of the receiver's. */
        record Said(Answer answer) implements Heard {}

        /** Nothing of the receiver's. */
        record Nothing(Delivery.Busy why) implements Heard {}
    }

    /** @param inner a host that the operator has named, at whatever address */
    Heard call(HttpPost request, boolean inner) {
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(request::abort); // whatever it is at then; nothing where it is over
        try (CloseableHttpResponse response = (inner ? inside : outside).execute(request)) {
            Optional<Delivery> own = wayOut.proxy().flatMap(proxy -> WayOut.ownWord(header(response, WayOut.OWN)));
            return own.<Heard>map(word -> nothing(code(word))).orElseGet(() -> said(response));
        } catch (OnlyPublic.NotPublic withinANetwork) {
            return nothing(REFUSED);
        } catch (SSLException unproven) {
            return nothing("certificate-not-valid");
        } catch (ConnectException | NoRouteToHostException | UnknownHostException | ConnectTimeoutException never) {
            return nothing("not-reached");
        } catch (IOException lost) { // it may have been taken: the receiver knows a second one by its name
            return nothing("no-answer");
        } finally {
            request.abort(); // the connection ends here, whatever more the answer has
        }
    }

    private static Heard said(CloseableHttpResponse response) {
        Optional<Duration> pause = header(response, "Retry-After").flatMap(Answer::seconds);
        return new Heard.Said(new Answer(response.getStatusLine().getStatusCode(), "", pause));
    }

    private static Heard nothing(String code) {
        return new Heard.Nothing(new Delivery.Busy(code, PAUSE));
    }

    private static String code(Delivery ofTheProxy) {
        return ofTheProxy instanceof Delivery.Busy busy ? busy.code() : "no-answer";
    }

    private static Optional<String> header(CloseableHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }
}
