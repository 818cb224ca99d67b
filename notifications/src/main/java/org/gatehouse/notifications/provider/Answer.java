package org.gatehouse.notifications.provider;

import jakarta.json.bind.JsonbException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.json.Json;

/** What a provider said over HTTP. The body may name people: no code is ever made of its prose. */
public record Answer(int status, String body, Optional<Duration> pause) {
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** The length of a pause that a provider asks for in seconds; empty where it says nothing we understand. */
    public static Optional<Duration> seconds(String text) {
        return text.matches("\\d{1,10}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    /**
     * The part of the meaning that is the same at every provider. 429, 408 and 503 say that the request was not handled
     * (RFC 9110, RFC 6585); any other 5xx may come after the provider has taken the message.
     *
     * @param own what the rest means: taken, or refused
     */
    public Delivery meaning(Function<Answer, Delivery> own) {
        if (status == 429 || status == 408 || status == 503) {
            return busy();
        }
        return status >= 500 ? new Delivery.Unknown(code()) : own.apply(this);
    }

    public boolean isTaken() {
        return status >= 200 && status < 300;
    }

    public Delivery busy() {
        Duration asked = pause.orElse(DEFAULT_PAUSE);
        return new Delivery.Busy(code(), asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked);
    }

    /** Refused for a reason the provider gives no code for. */
    public Delivery rejected() {
        return new Delivery.Rejected(code());
    }

    public String code() {
        return "http-" + status;
    }

    /** Empty where the body is not what the provider promises, such as the page of a proxy. */
    public <T> Optional<T> read(Class<T> type) {
        try {
            return Optional.ofNullable(Json.read(body, type));
        } catch (JsonbException notJson) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
