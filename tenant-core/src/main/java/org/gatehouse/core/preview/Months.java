package org.gatehouse.core.preview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.FlowKind;
import org.gatehouse.core.egress.FlowKinds;

/** The tenant's last thirty days; where there were few messages, those of a model tenant, {@code model_month.csv}. */
@Singleton
public class Months {
    private static final Duration LENGTH = Duration.ofDays(30);
    private static final long FEW = 20;
    private static final List<FlowKind> MODEL = read();

    private final FlowKinds flows;

    @Inject
    public Months(FlowKinds flows) {
        this.flows = flows;
    }

    /** Without what we send as a controller of our own: no tenant's agreement decides about that. */
    Month until(Instant now) {
        Instant from = now.minus(LENGTH);
        List<FlowKind> kinds = flows.between(from, now).stream()
                .filter(kind -> !kind.activity().isOurOwn())
                .toList();
        Month own = new Month(Basis.OWN, from, now, kinds);
        return own.flows() < FEW ? new Month(Basis.MODEL, from, now, MODEL) : own;
    }

    private static List<FlowKind> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Months.class.getResourceAsStream("model_month.csv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> FlowKind.invented(
                            Activity.valueOf(cells[0]),
                            Arrays.stream(cells[1].split("\\|"))
                                    .map(DataField::valueOf)
                                    .collect(Collectors.toUnmodifiableSet()),
                            cells[2].isEmpty() ? null : Channel.valueOf(cells[2]),
                            Long.parseLong(cells[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
