package org.gatehouse.notifications.testing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.core.json.Json;

/** Twilio's Messages resource: takes messages, and lists them by recipient, the latest first. */
public final class FakeTwilio extends FakeProvider {
    public static final String ACCOUNT = "AC00000000000000000000000000000000";
    public static final String TOKEN = "twilio-token";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** A text message at Twilio. */
    public record Sms(String sid, String to, String from, String text, Instant createdAt) {}

    private final List<Sms> messages = new CopyOnWriteArrayList<>();

    public static FakeTwilio start() {
        FakeTwilio twilio = new FakeTwilio();
        twilio.begin();
        return twilio;
    }

    /** What Twilio has taken, in that order. */
    public List<Sms> messages() {
        return List.copyOf(messages);
    }

    /** A message that Twilio took at that moment. */
    public Sms take(String to, String from, String text, Instant at) {
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        Sms sms = new Sms(sid, to, from, text, at);
        messages.add(sms);
        return sms;
    }

    @Override
    protected Reply answer(Request request) {
        if (!request.path().equals("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json")) {
            return error(404, 20404);
        }
        if (!request.authorization().equals(basic(ACCOUNT, TOKEN))) {
            return error(401, 20003);
        }
        return request.method().equals("POST") ? create(request.form()) : list(request.query());
    }

    @Override
    protected Reply refuse(Request request) {
        return error(400, 21211);
    }

    private Reply create(Map<String, String> form) {
        String from = form.getOrDefault("From", form.get("MessagingServiceSid"));
        if (from == null || !form.containsKey("To") || !form.containsKey("Body")) {
            return error(400, 21604);
        }
        return Reply.json(201, json(take(form.get("To"), from, form.get("Body"), Instant.now())));
    }

    private Reply list(Map<String, String> query) {
        List<Sms> latestFirst = new ArrayList<>(messages);
        Collections.reverse(latestFirst);
        List<String> lines = latestFirst.stream()
                .filter(sms -> Objects.equals(sms.to(), query.getOrDefault("To", sms.to())))
                .filter(sms -> !query.containsKey("DateSent")) // all of ours still wait to be sent
                .limit(Long.parseLong(query.getOrDefault("PageSize", "50")))
                .map(FakeTwilio::json)
                .toList();
        return Reply.json(200, "{\"page\":0,\"messages\":[" + String.join(",", lines) + "]}");
    }

    private static String json(Sms sms) {
        return Json.write(Map.of(
                "sid", sms.sid(),
                "to", sms.to(),
                "from", sms.from(),
                "body", sms.text(),
                "status", "queued",
                "direction", "outbound-api",
                "date_created", DATE.format(sms.createdAt())));
    }

    private static Reply error(int status, int code) {
        return Reply.json(
                status,
                Json.write(Map.of(
                        "code", code, "status", status, "message", "The 'To' number +4520000000 is not valid.")));
    }
}
