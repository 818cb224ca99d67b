package org.gatehouse.notifications.sms;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.egress.Delivery;
import org.jspecify.annotations.Nullable;

/** The latest messages Twilio has for one number, as much of them as we read. Public for JSON. */
public record TwilioPage(@Nullable List<Line> messages) {
    static final int SIZE = 100;

    /** Clocks differ; and the same words twice within a minute are one piece of news. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** One message. Public for JSON. */
    public record Line(
            @Nullable String sid,
            @Nullable String body,
            @JsonbProperty("date_created") @Nullable String dateCreated) {

        boolean isSince(Instant start) {
            return created().filter(at -> at.isBefore(start)).isEmpty();
        }

        private Optional<Instant> created() {
            try {
                return Optional.ofNullable(dateCreated)
                        .map(text -> OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
            } catch (DateTimeParseException unknownForm) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return "Line[" + sid + "]";
        }
    }

    /** What became of a message with these words that was handed over after this moment, if it ever was. */
    Delivery find(String text, Instant handedOverAfter) {
        List<Line> all = messages == null ? List.of() : messages;
        Instant start = handedOverAfter.minus(TOLERANCE);
        List<Line> since = all.stream().filter(line -> line.isSince(start)).toList();
        boolean mayGoOn = since.size() >= SIZE;
        return since.stream()
                .filter(line -> line.sid() != null && text.equals(line.body()))
                .findFirst()
                .<Delivery>map(line -> new Delivery.Accepted(String.valueOf(line.sid())))
                .orElseGet(() -> mayGoOn ? new Delivery.Unknown("too-many") : new Delivery.Rejected("not-found"));
    }
}
