package org.gatehouse.notifications.mail;

import static java.util.Map.entry;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content.Mail;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Busy;
import org.gatehouse.core.egress.Delivery.Rejected;
import org.gatehouse.core.ledger.OutboundCall.Kind;
import org.gatehouse.notifications.mail.SmtpSettings.Tls;
import org.gatehouse.notifications.provider.HttpProvider;
import org.gatehouse.notifications.provider.Outgoing;
import org.gatehouse.notifications.provider.WayOut;

/** The operator's own mail server. The Message-ID is our reference, so that a mail handed over twice shows as one. */
@Singleton
public class SmtpConnector implements Connector<Mail> {
    /** In bytes: the egress proxy's tunnel is as wide, and all that we write ourselves is far smaller. */
    static final int LARGEST = 512 * 1024;

    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** A server's refusal, as the mail library keeps it: the reply code first. Its prose may name the recipient. */
    private static final Pattern REFUSAL = Pattern.compile("[45]\\d\\d\\b");

    private final SmtpSettings settings;
    private final Clock clock;
    private final WayOut wayOut;
    private final Properties properties;

    @Inject
    SmtpConnector(Config config, Clock clock, WayOut wayOut) {
        this(SmtpSettings.of(config), clock, wayOut, Duration.ofSeconds(6)); // nine answers within the claim's minute
    }

    /** @param patience for every single answer of the server */
    public SmtpConnector(SmtpSettings settings, Clock clock, WayOut wayOut, Duration patience) {
        this.settings = settings;
        this.clock = clock;
        this.wayOut = wayOut;
        this.properties = properties(settings, patience);
    }

    private static Properties properties(SmtpSettings settings, Duration patience) {
        Map<String, Object> properties = Map.ofEntries(
                entry("connectiontimeout", Math.min(patience.toMillis(), 5_000)),
                entry("timeout", patience.toMillis()),
                entry("writetimeout", patience.toMillis()),
                entry("auth", !settings.user().isBlank()),
                entry("starttls.enable", settings.tls() == Tls.STARTTLS),
                entry("starttls.required", settings.tls() == Tls.STARTTLS),
                entry("ssl.enable", settings.tls() == Tls.TLS),
                entry("ssl.checkserveridentity", true),
                entry("localhost", Sender.domain(settings.from())),
                entry("quitwait", false));
        Properties all = new Properties();
        properties.forEach((name, value) -> all.setProperty("mail.smtp." + name, value.toString()));
        return all;
    }

    @Override
    public String service() {
        return "smtp";
    }

    @Override
    public boolean isConfigured() {
        return settings.areComplete();
    }

    @Override
    public Delivery deliver(Clearance clearance, Mail mail) {
        clearance.use(this);
        InternetAddress from = Sender.parse(settings.from());
        Session plain = Session.getInstance(properties);
        try {
            MimeMail letter = MimeMail.compose(plain, from, clearance.reference(), mail, clock.instant());
            if (letter.bytes() > LARGEST) {
                return new Rejected("too-large");
            }
            Outgoing tunnel = Outgoing.tunnel(settings.address());
            return handOver(letter, session(wayOut.open(clearance, Kind.DELIVER, tunnel)));
        } catch (AddressException noAddress) {
            return new Rejected("bad-address");
        } catch (MessagingException | IOException defect) {
            throw new IllegalStateException("a mail could not be written"); // the cause might quote it
        }
    }

    /** @param mark what opens the egress proxy for this one connection; empty: there is no proxy */
    private Session session(Optional<String> mark) {
        Properties own = new Properties();
        own.putAll(properties);
        mark.ifPresent(proof -> {
            own.put("mail.smtp.socketFactory", new Tunnels(wayOut.proxy().orElseThrow(), proof));
            own.setProperty("mail.smtp.socketFactory.fallback", "false"); // never past the proxy
        });
        return Session.getInstance(own);
    }

    private Delivery handOver(MimeMail letter, Session session) throws MessagingException {
        Transport server = session.getTransport("smtp");
        try {
            boolean open = settings.user().isBlank();
            server.connect(
                    settings.host(), settings.port(), open ? null : settings.user(), open ? null : settings.password());
            server.sendMessage(letter, letter.getAllRecipients());
            return new Accepted(letter.name());
        } catch (MessagingException refusedOrLost) {
            return meaning(refusedOrLost, letter);
        } finally {
            leave(server);
        }
    }

    /** 4xx: not now; 5xx: never (RFC 5321). Without a reply, only a mail written to its end may have been taken. */
    private static Delivery meaning(MessagingException failure, MimeMail letter) {
        Optional<String> refusal = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> REFUSAL.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .findFirst();
        return refusal.map(SmtpConnector::refused)
                .orElse(letter.isWritten() ? HttpProvider.NO_ANSWER : HttpProvider.NOT_REACHED);
    }

    private static Delivery refused(String reply) {
        String code = "smtp-" + reply;
        return reply.startsWith("4") ? new Busy(code, PAUSE) : new Rejected(code);
    }

    private static void leave(Transport server) {
        try {
            server.close();
        } catch (MessagingException whatever) {
            // the server has already said what it had to say
        }
    }
}
