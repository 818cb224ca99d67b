package org.gatehouse.notifications.sms;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content.Sms;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Rejected;
import org.gatehouse.core.json.Json;
import org.gatehouse.notifications.provider.Answer;
import org.gatehouse.notifications.provider.HttpProvider;
import org.jspecify.annotations.Nullable;

/**
 * inMobile's REST API v4. The message carries our reference as its id, and inMobile takes an id only once: handing the
 * same message over again is how it is asked about. (Its reports are given out once and then gone, so they cannot be
 * asked for one message.)
 */
@Singleton
public class InMobileConnector implements Connector<Sms> {
    /** Our ids are always well formed: the only thing to complain about is that one has been seen before. */
    private static final Pattern SEEN_BEFORE =
            Pattern.compile("(?is).*message ?id\\b.*(unique|exist|duplicate|already|in use).*"
                    + "|.*(unique|exist|duplicate|already|in use).*message ?id\\b.*");

    private final InMobileSettings settings;
    private final HttpProvider http;

    @Inject
    InMobileConnector(Config config, HttpProvider http) {
        this(InMobileSettings.of(config), http);
    }

    public InMobileConnector(InMobileSettings settings, HttpProvider http) {
        this.settings = settings;
        this.http = http;
    }

    @Override
    public String service() {
        return "inmobile";
    }

    @Override
    public boolean isConfigured() {
        return settings.areComplete();
    }

    @Override
    public Delivery deliver(Clearance clearance, Sms sms) {
        clearance.use(this);
        Outgoing message =
                new Outgoing(sms.to().replace("+", ""), settings.sender(), sms.text(), "auto", clearance.reference());
        String authorization = HttpProvider.basic("api", settings.apiKey());
        return http.post(
                clearance,
                settings.outgoing(),
                Map.of("Authorization", authorization, "Content-Type", "application/json"),
                Json.write(new Batch(List.of(message))),
                answer -> meaning(answer, clearance.reference()));
    }

    /** After any 5xx the message may be taken; the id makes it harmless to hand it over again, so there is no doubt. */
    private static Delivery meaning(Answer answer, UUID reference) {
        return answer.status() >= 500 ? answer.busy() : answer.meaning(rest -> taken(rest, reference));
    }

    private static Delivery taken(Answer answer, UUID reference) {
        if (answer.isTaken()) {
            boolean invalid = answer.read(Receipts.class)
                    .filter(Receipts::holdInvalidNumber)
                    .isPresent();
            return invalid ? new Rejected("invalid-number") : new Accepted(reference.toString());
        }
        boolean again = SEEN_BEFORE.matcher(answer.body()).matches();
        return again ? new Accepted(reference.toString()) : answer.rejected();
    }

    /** One call. Public for JSON. */
    public record Batch(List<Outgoing> messages) {}

    /** One message. {@code auto}: what the short alphabet cannot write is not lost. Public for JSON. */
    public record Outgoing(String to, String from, String text, String encoding, UUID messageId) {}

    /** The answer to a call. Public for JSON. */
    public record Receipts(@Nullable List<Receipt> results) {

        /** inMobile says 200 to a number that cannot exist. */
        boolean holdInvalidNumber() {
            return results != null && results.stream().anyMatch(Receipt::isForInvalidNumber);
        }
    }

    /** The answer to one message. Public for JSON. */
    public record Receipt(@Nullable Numbered numberDetails) {

        private boolean isForInvalidNumber() {
            return numberDetails != null && Boolean.FALSE.equals(numberDetails.isValidMsisdn());
        }
    }

    /** What inMobile makes of the number. Public for JSON. */
    public record Numbered(@Nullable Boolean isValidMsisdn) {}
}
