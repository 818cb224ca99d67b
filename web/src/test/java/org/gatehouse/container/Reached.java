package org.gatehouse.container;

import java.util.List;

/**
 * A connection from the product to anybody outside, as the recorder accepted it.
 *
 * @param way {@code PROXY}, {@code PAST} it, or {@code JOURNAL}: the proxy itself was asked something
 * @param flow the id of the decision; empty where none was shown
 * @param host where it wanted to go, as far as it said
 */
public record Reached(String way, String flow, String service, String host) {

    /** All of this run so far, in order. */
    public static List<Reached> all() {
        return Api.at(System.getProperty("outside.url")).raw("GET", "/connections", null).must(200).array().stream()
                .map(connection -> connection.asJsonObject())
                .map(connection -> new Reached(
                        connection.getString("way"),
                        connection.getString("flow"),
                        connection.getString("service"),
                        connection.getString("host")))
                .toList();
    }

    public static List<Reached> by(String way) {
        return all().stream().filter(one -> one.way().equals(way)).toList();
    }
}
