package org.gatehouse.core.dpa;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The minimisation profiles, read from {@code flow_profiles.csv}. A pair without a line cannot be sent at all. */
public final class Profiles {
    private record Key(Activity activity, Channel channel) {}

    private static final Map<Key, Profile> BY_KEY = read();

    private Profiles() {}

    public static Optional<Profile> of(Activity activity, Channel channel) {
        return Optional.ofNullable(BY_KEY.get(new Key(activity, channel)));
    }

    private static Map<Key, Profile> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Profiles.class.getResourceAsStream("flow_profiles.csv")),
                StandardCharsets.UTF_8))) {
            Map<Key, Profile> profiles = new HashMap<>();
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> profiles.put(
                            new Key(Activity.valueOf(cells[0]), Channel.valueOf(cells[1])),
                            new Profile(fields(cells[2]), fields(cells[3]))));
            return Map.copyOf(profiles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<DataField> fields(String cell) {
        Set<DataField> fields = EnumSet.noneOf(DataField.class);
        Arrays.stream(cell.split("\\|"))
                .filter(name -> !name.isEmpty())
                .forEach(name -> fields.add(DataField.valueOf(name)));
        return fields;
    }
}
