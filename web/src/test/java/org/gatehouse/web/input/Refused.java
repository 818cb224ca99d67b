package org.gatehouse.web.input;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.core.refusal.Problem;

/** What a refusal has to look like, and what has to be as it was before. */
final class Refused {
    private static final Set<String> CODES =
            Stream.of(Problem.values()).map(Problem::code).collect(Collectors.toSet());
    private static final List<String> INSIDE = List.of("Exception", "java.", "jakarta.", "org.", "\tat ", "SQL");

    /** The same stretch each time: without one, it would begin now. */
    private static final Instant FROM = Instant.now().minus(Duration.ofDays(1));

    private static final Instant TO = FROM.plus(Duration.ofDays(30));

    private Refused() {}

    /** What is wrong with a refusal; empty where nothing is. */
    static String blame(Api.Answer answer, int expected) {
        String told = answer.status() + " " + answer.text();
        if (answer.status() != expected
                || !answer.header("Content-Type").startsWith("application/problem+json")
                || !CODES.contains(answer.problem())
                || answer.json().getInt("status") != expected
                || answer.json().getString("title").isBlank()
                || answer.json().getString("detail").isBlank()) {
            return "answered " + told;
        }
        return INSIDE.stream().anyMatch(answer.text()::contains) ? "tells of our inside: " + told : "";
    }

    /** As before, and the field is among those that are named. */
    static String blame(Api.Answer answer, int expected, String field) {
        String wrong = blame(answer, expected);
        return !wrong.isEmpty() || answer.text().contains("\"field\":\"" + field + "\"")
                ? wrong
                : "does not name " + field + ": " + answer.text();
    }

    /** Everything of a tenant that a call with a body can change. */
    static Set<String> state() {
        Set<String> state = new TreeSet<>();
        for (String list : List.of(
                "/sites",
                "/employees",
                "/doors",
                "/companies",
                "/key-holders",
                "/kiosks",
                "/accounts",
                "/settings",
                "/house-rules",
                "/agreement")) {
            state.add(list + " " + Staff.STILLE.admin().get(list).must(200).text());
        }
        state.add(Staff.STILLE
                .receptionist()
                .get("/meetings?from=" + FROM + "&to=" + TO)
                .must(200)
                .text());
        return state;
    }
}
