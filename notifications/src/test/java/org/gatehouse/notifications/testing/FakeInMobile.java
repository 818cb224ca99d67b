package org.gatehouse.notifications.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.core.json.Json;

/**
 * inMobile's REST API v4: takes messages, each id once. Its documentation says that an id must be unique, not how a
 * second use is refused: the words here are ours.
 */
public final class FakeInMobile extends FakeProvider {
    public static final String KEY = "inmobile-key";

    /** A text message at inMobile. Public for JSON. */
    public record Sms(String to, String from, String text, String encoding, String messageId) {}

    /** A call. Public for JSON. */
    public record Call(List<Sms> messages) {}

    private final List<Sms> messages = new CopyOnWriteArrayList<>();

    public static FakeInMobile start() {
        FakeInMobile inMobile = new FakeInMobile();
        inMobile.begin();
        return inMobile;
    }

    /** What inMobile has taken, in that order. */
    public List<Sms> messages() {
        return List.copyOf(messages);
    }

    @Override
    protected Reply answer(Request request) {
        if (!request.method().equals("POST") || !request.path().equals("/v4/sms/outgoing")) {
            return error(404, "Not found");
        }
        if (!request.authorization().equals(basic("api", KEY))) {
            return error(401, "Unauthorized");
        }
        Sms sms = Json.read(request.body(), Call.class).messages().get(0);
        if (messages.stream().anyMatch(known -> known.messageId().equals(sms.messageId()))) {
            return error(400, "messages[0].messageId: must be unique, " + sms.messageId() + " already exists");
        }
        boolean valid = sms.to().matches("[1-9]\\d{7,14}");
        if (valid) {
            messages.add(sms);
        }
        return Reply.json(
                200,
                Json.write(Map.of(
                        "results",
                        List.of(Map.of(
                                "messageId",
                                sms.messageId(),
                                "smsCount",
                                1,
                                "encoding",
                                "gsm7",
                                "numberDetails",
                                Map.of("rawMsisdn", sms.to(), "isValidMsisdn", valid))))));
    }

    @Override
    protected Reply refuse(Request request) {
        return error(400, "messages[0].to: 4520000000 is too long");
    }

    private static Reply error(int status, String detail) {
        return Reply.json(status, Json.write(Map.of("errorMessage", "Bad request", "details", List.of(detail))));
    }
}
