package org.gatehouse.notifications.sms;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content.Sms;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Rejected;
import org.gatehouse.core.egress.Delivery.Unknown;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.notifications.provider.Answer;
import org.gatehouse.notifications.provider.HttpProvider;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's Messages resource. It takes no reference of ours, so a message of unknown fate is looked for among the
 * recipient's latest: same words, not older than the reference.
 */
@Singleton
public class TwilioConnector implements Connector<Sms> {
    private final TwilioSettings settings;
    private final HttpProvider http;

    @Inject
    TwilioConnector(Config config, HttpProvider http) {
        this(TwilioSettings.of(config), http);
    }

    public TwilioConnector(TwilioSettings settings, HttpProvider http) {
        this.settings = settings;
        this.http = http;
    }

    @Override
    public String service() {
        return "twilio-us";
    }

    @Override
    public boolean isConfigured() {
        return settings.areComplete();
    }

    @Override
    public boolean canBeAsked() {
        return true;
    }

    @Override
    public Delivery deliver(Clearance clearance, Sms sms) {
        clearance.use(this);
        Map<String, String> form = new TreeMap<>(Map.of("To", sms.to(), "Body", sms.text()));
        form.put(settings.from().startsWith("MG") ? "MessagingServiceSid" : "From", settings.from());
        return http.post(
                clearance,
                settings.messages(""),
                Map.of("Authorization", authorization(), "Content-Type", "application/x-www-form-urlencoded"),
                encoded(form),
                answer -> answer.meaning(rest -> taken(rest, clearance.reference())));
    }

    @Override
    public Delivery ask(Clearance clearance, Sms sms) {
        clearance.use(this);
        // no DateSent: it would leave out what still waits to be sent
        Map<String, String> query = new TreeMap<>(Map.of("To", sms.to(), "PageSize", "" + TwilioPage.SIZE));
        return http.get(
                clearance,
                settings.messages("?" + encoded(query)),
                Map.of("Authorization", authorization()),
                answer -> answer.meaning(rest -> found(rest, sms, clearance.reference())));
    }

    private static Delivery taken(Answer answer, UUID reference) {
        Receipt receipt = answer.read(Receipt.class).orElse(Receipt.NONE);
        if (answer.isTaken()) {
            return new Accepted(receipt.sid() == null ? reference.toString() : receipt.sid());
        }
        return receipt.code() == null
                ? answer.rejected()
                : new Rejected(receipt.code().toString());
    }

    private static Delivery found(Answer answer, Sms sms, UUID reference) {
        return answer.read(TwilioPage.class)
                .filter(page -> answer.isTaken())
                .map(page -> page.find(sms.text(), Uuids.createdAt(reference)))
                .orElseGet(() -> new Unknown(answer.code()));
    }

    private String authorization() {
        return HttpProvider.basic(settings.accountSid(), settings.authToken());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A message that was taken, or the code of an error. Public for JSON. */
    public record Receipt(@Nullable String sid, @Nullable Integer code) {
        static final Receipt NONE = new Receipt(null, null);
    }
}
