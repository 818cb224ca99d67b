package org.gatehouse.notifications.mail;

import com.sendgrid.Client;
import com.sendgrid.Method;
import com.sendgrid.Request;
import com.sendgrid.Response;
import com.sendgrid.SendGrid;
import com.sendgrid.helpers.mail.objects.Attachments;
import com.sendgrid.helpers.mail.objects.ClickTrackingSetting;
import com.sendgrid.helpers.mail.objects.Content;
import com.sendgrid.helpers.mail.objects.Email;
import com.sendgrid.helpers.mail.objects.OpenTrackingSetting;
import com.sendgrid.helpers.mail.objects.Personalization;
import com.sendgrid.helpers.mail.objects.SubscriptionTrackingSetting;
import com.sendgrid.helpers.mail.objects.TrackingSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.net.ssl.SSLHandshakeException;
import org.apache.http.HttpHost;
import org.apache.http.HttpResponseInterceptor;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.routing.HttpRoutePlanner;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.DefaultProxyRoutePlanner;
import org.apache.http.impl.conn.SystemDefaultRoutePlanner;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content.Attachment;
import org.gatehouse.core.egress.Content.Mail;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.ledger.OutboundCall.Kind;
import org.gatehouse.notifications.provider.Answer;
import org.gatehouse.notifications.provider.HttpProvider;
import org.gatehouse.notifications.provider.Outgoing;
import org.gatehouse.notifications.provider.WayOut;

/**
 * SendGrid's mail/send, through its own library; the only class that knows it. SendGrid keeps our reference as a custom
 * argument but does not refuse a second mail with it, and looking a mail up is sold apart: it cannot be asked.
 */
@Singleton
public class SendGridConnector implements Connector<Mail> {
    private final SendGridSettings settings;
    private final WayOut wayOut;
    private final SendGrid sendGrid;
    private final Clock clock;

    @Inject
    SendGridConnector(Config config, Clock clock, WayOut wayOut) {
        this(SendGridSettings.of(config), clock, wayOut, Duration.ofSeconds(10));
    }

    public SendGridConnector(SendGridSettings settings, Clock clock, WayOut wayOut, Duration patience) {
        this.settings = settings;
        this.clock = clock;
        this.wayOut = wayOut;
        URI address = wayOut.through(settings.url());
        this.sendGrid =
                new SendGrid(settings.apiKey(), new Client(http(wayOut, patience), "http".equals(address.getScheme())));
        this.sendGrid.setHost(address.getRawAuthority());
    }

    /** One attempt: the library's own client would try again by itself, and wait for ever. */
    private static CloseableHttpClient http(WayOut wayOut, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        RequestConfig limits = RequestConfig.custom()
                .setConnectTimeout(Math.min(millis, 5_000))
                .setConnectionRequestTimeout(1_000)
                .setSocketTimeout(millis)
                .build();
        return HttpClients.custom()
                .setDefaultRequestConfig(limits)
                .setRoutePlanner(route(wayOut))
                .setMaxConnPerRoute(32)
                .setMaxConnTotal(32)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .addInterceptorFirst((HttpResponseInterceptor) (answer, context) -> BoundedEntity.bound(answer))
                .build();
    }

    private static HttpRoutePlanner route(WayOut wayOut) {
        return wayOut.proxy()
                .map(proxy -> new HttpHost(proxy.getHostString(), proxy.getPort()))
                .<HttpRoutePlanner>map(DefaultProxyRoutePlanner::new)
                .orElseGet(() -> new SystemDefaultRoutePlanner(ProxySelector.getDefault()));
    }

    @Override
    public String service() {
        return "sendgrid-us";
    }

    @Override
    public boolean isConfigured() {
        return settings.areComplete();
    }

    @Override
    public Delivery deliver(Clearance clearance, Mail mail) {
        clearance.use(this);
        Request request = new Request();
        request.setMethod(Method.POST);
        request.setEndpoint("mail/send");
        request.setBody(written(mail, clearance.reference()));
        Outgoing outgoing = Outgoing.of("POST", settings.sending(), request.getBody());
        wayOut.open(clearance, Kind.DELIVER, outgoing).ifPresent(mark -> request.addHeader(WayOut.MARK, mark));
        try {
            Response response = sendGrid.api(request);
            Optional<Delivery> own = wayOut.proxy().flatMap(proxy -> WayOut.ownWord(header(response, WayOut.OWN)));
            return own.isPresent()
                    ? own.get()
                    : answer(response).meaning(rest -> taken(rest, response, clearance.reference()));
        } catch (ConnectException
                | NoRouteToHostException
                | UnknownHostException
                | ConnectTimeoutException
                | SSLHandshakeException nothingSent) {
            return HttpProvider.NOT_REACHED;
        } catch (IOException lost) {
            return HttpProvider.NO_ANSWER;
        }
    }

    private static Delivery taken(Answer answer, Response response, UUID reference) {
        if (answer.isTaken()) {
            return new Accepted(header(response, "X-Message-Id").orElse(reference.toString()));
        }
        return answer.rejected(); // SendGrid explains itself in prose only, and that may name the recipient
    }

    private Answer answer(Response response) {
        Optional<Duration> pause = header(response, "Retry-After")
                .flatMap(Answer::seconds)
                .or(() -> header(response, "X-RateLimit-Reset")
                        .flatMap(Answer::seconds)
                        .map(this::fromNow));
        return new Answer(response.getStatusCode(), Objects.requireNonNullElse(response.getBody(), ""), pause);
    }

    private Duration fromNow(Duration sinceEpoch) {
        Duration left = Duration.between(clock.instant(), Instant.EPOCH.plus(sinceEpoch));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Optional<String> header(Response response, String name) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.getHeaders());
        return Optional.ofNullable(headers.get(name));
    }

    private String written(Mail mail, UUID reference) {
        Personalization recipient = new Personalization();
        recipient.addTo(new Email(mail.to()));
        recipient.addCustomArg("reference", reference.toString());

        InternetAddress from = Sender.parse(settings.from());
        com.sendgrid.helpers.mail.Mail letter = new com.sendgrid.helpers.mail.Mail();
        letter.setFrom(new Email(from.getAddress(), from.getPersonal()));
        letter.setSubject(mail.subject());
        letter.addPersonalization(recipient);
        letter.addContent(new Content("text/plain", mail.text()));
        letter.addContent(new Content("text/html", mail.html()));
        mail.attachments().forEach(attachment -> letter.addAttachments(enclosed(attachment)));
        letter.setTrackingSettings(untracked());
        try {
            return letter.build();
        } catch (IOException defect) {
            throw new IllegalStateException("SendGrid's library could not write a mail");
        }
    }

    private static Attachments enclosed(Attachment attachment) {
        boolean inline = !attachment.contentId().isEmpty();
        Attachments enclosed = new Attachments();
        enclosed.setContent(Base64.getEncoder().encodeToString(attachment.bytes()));
        enclosed.setType(attachment.mediaType().replaceAll("\\s*;.*", "")); // SendGrid refuses parameters
        enclosed.setFilename(attachment.name());
        enclosed.setDisposition(inline ? "inline" : "attachment");
        if (inline) {
            enclosed.setContentId(attachment.contentId());
        }
        return enclosed;
    }

    /** Nobody is told who opened what: no pixel, no rewritten links. */
    private static TrackingSettings untracked() {
        ClickTrackingSetting clicks = new ClickTrackingSetting();
        clicks.setEnable(false);
        clicks.setEnableText(false);
        OpenTrackingSetting opens = new OpenTrackingSetting();
        opens.setEnable(false);
        SubscriptionTrackingSetting subscriptions = new SubscriptionTrackingSetting();
        subscriptions.setEnable(false);
        TrackingSettings settings = new TrackingSettings();
        settings.setClickTrackingSetting(clicks);
        settings.setOpenTrackingSetting(opens);
        settings.setSubscriptionTrackingSetting(subscriptions);
        return settings;
    }
}
