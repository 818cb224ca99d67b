package org.gatehouse.door;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one unit is run.
 *
 * @param enrol the code of an administrator; absent: it is enrolled already
 * @param port for phones; 0: any that is free
 * @param offline it does not reach the server
 * @param drift by how much the clock on its wall is wrong
 * @param powerLossAt at which write to the disk the power goes, counted from the start; 0: never
 */
public record Settings(
        URI server,
        Path data,
        Optional<String> enrol,
        int port,
        boolean offline,
        Duration drift,
        int battery,
        int powerLossAt) {
    static final String USAGE = "docker/run door --server URL --data DIR [--enrol CODE] [--port 7101] [--offline]"
            + " [--clock-drift PT90S] [--battery 80] [--power-loss-at N]";

    private static final Set<String> NAMES =
            Set.of("server", "data", "enrol", "port", "clock-drift", "battery", "power-loss-at");

    /** Whatever is not understood is an {@link IllegalArgumentException} that says so. */
    public static Settings of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        boolean offline = false;
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].replaceFirst("^--", "");
            if (name.equals("offline")) {
                offline = true;
            } else if (NAMES.contains(name) && i + 1 < arguments.length) {
                given.put(name, arguments[++i]);
            } else {
                throw new IllegalArgumentException("Not understood: " + arguments[i] + ". " + USAGE);
            }
        }
        if (!given.containsKey("data") || !given.containsKey("server")) {
            throw new IllegalArgumentException("Say which --server and which --data. " + USAGE);
        }
        return new Settings(
                URI.create(given.get("server").replaceFirst("/+$", "")),
                Path.of(given.get("data")),
                Optional.ofNullable(given.get("enrol")),
                number(given, "port", 7101, 65_535),
                offline,
                duration(given.getOrDefault("clock-drift", "PT0S")),
                number(given, "battery", 100, 100),
                number(given, "power-loss-at", 0, Integer.MAX_VALUE));
    }

    static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("A time is written like PT90S or -PT5M, not " + text + ".");
        }
    }

    private static int number(Map<String, String> given, String name, int otherwise, int most) {
        String text = given.getOrDefault(name, Integer.toString(otherwise));
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException("--" + name + " is a number up to " + most + ", not " + text + ".");
        }
        return Integer.parseInt(text);
    }
}
