package org.gatehouse.container;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What people outside have got, as the providers took it. */
public final class Letterbox {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Letterbox() {}

    /** To a mail address or a telephone number; of one kind, the oldest first. */
    public static List<String> textsTo(String address) {
        return to(address).stream().map(letter -> letter.getString("text")).toList();
    }

    /** The calendar entry of each mail, the oldest first; empty for a mail without one. */
    public static List<String> calendarsTo(String address) {
        return to(address).stream().map(letter -> letter.getString("calendar")).toList();
    }

    /** What a pattern encloses in a text, once such a text has come. */
    public static String awaitSecret(String address, Pattern pattern) {
        return Awaitility.await("a message to " + address)
                .atMost(PATIENCE)
                .until(
                        () -> textsTo(address).stream()
                                .map(pattern::matcher)
                                .filter(Matcher::find)
                                .map(found -> found.group(1))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<JsonObject> to(String address) {
        return Api.at(System.getProperty("outside.url"))
                .raw("GET", "/letters?to=" + address.replace("+", "%2B"), null)
                .must(200)
                .array()
                .getValuesAs(JsonObject.class);
    }
}
