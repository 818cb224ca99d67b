package org.gatehouse.notifications.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** SendGrid's mail/send: takes mails, also the same one twice. */
public final class FakeSendGrid extends FakeProvider {
    public static final String KEY = "SG.key";

    /**
     * A mail at SendGrid.
     *
     * @param json all of it
     */
    public record Mail(String reference, String to, String subject, JsonObject json) {

        /** The text or the HTML. */
        public String content(String mediaType) {
            return json.getJsonArray("content").getValuesAs(JsonObject.class).stream()
                    .filter(part -> part.getString("type").equals(mediaType))
                    .findFirst()
                    .orElseThrow()
                    .getString("value");
        }
    }

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private volatile Instant limit;

    public static FakeSendGrid start() {
        FakeSendGrid sendGrid = new FakeSendGrid();
        sendGrid.begin();
        return sendGrid;
    }

    /** What SendGrid has taken, in that order. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** Refuses everything until then, as SendGrid does: with X-RateLimit-Reset and without Retry-After. */
    public void limitUntil(Instant reset) {
        this.limit = reset;
    }

    @Override
    protected Reply answer(Request request) {
        if (limit != null) {
            return new Reply(429, "", Map.of("X-RateLimit-Reset", "" + limit.getEpochSecond()));
        }
        if (!request.method().equals("POST") || !request.path().equals("/v3/mail/send")) {
            return error(404, "not found");
        }
        if (!request.authorization().equals("Bearer " + KEY)) {
            return error(401, "The provided authorization grant is invalid, expired, or revoked");
        }
        JsonObject json = Json.createReader(new StringReader(request.body())).readObject();
        JsonObject recipient = json.getJsonArray("personalizations").getJsonObject(0);
        mails.add(new Mail(
                recipient.getJsonObject("custom_args").getString("reference"),
                recipient.getJsonArray("to").getJsonObject(0).getString("email"),
                json.getString("subject"),
                json));
        return new Reply(202, "", Map.of("X-Message-Id", UUID.randomUUID().toString()));
    }

    @Override
    protected Reply refuse(Request request) {
        return error(400, "guest@example.org is not a valid email address.");
    }

    private static Reply error(int status, String message) {
        return Reply.json(
                status, "{\"errors\":[{\"message\":\"" + message + "\",\"field\":\"personalizations.0.to.0.email\"}]}");
    }
}
