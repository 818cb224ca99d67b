package org.gatehouse.benchmark;

import java.util.List;
import java.util.Locale;

/** The table that a run ends with. */
final class Report {
    private final StringBuilder text = new StringBuilder();

    void line(String pattern, Object... values) {
        text.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }

    void table(List<Measured> floors, List<Measured> products) {
        line("");
        line("check-ins: median of the rounds, (worst)");
        line(
                "%-7s %5s %16s %7s %16s %18s %11s %11s %13s %8s",
                "",
                "conns",
                "per second",
                "ratio",
                "p50 ms",
                "p99 ms",
                "CPU ms app",
                "in requests",
                "CPU ms db",
                "RSS MB app/db",
                "untold");
        for (int index = 0; index < products.size(); index++) {
            Measured floor = floors.get(index);
            row(floor, 1);
            row(
                    products.get(index),
                    products.get(index).median(round -> round.cell().perSecond())
                            / floor.median(round -> round.cell().perSecond()));
        }
        line("");
    }

    private void row(Measured measured, double ratio) {
        line(
                "%-7s %5d %7.0f (%6.0f) %7.2f %7.2f (%6.2f) %8.2f (%7.2f) %11.2f %11.2f %11.2f %8.0f/%4.0f %8.0f",
                measured.name(),
                measured.connections(),
                measured.median(round -> round.cell().perSecond()),
                measured.least(round -> round.cell().perSecond()),
                ratio,
                measured.median(round -> round.cell().millisAt(0.5)),
                measured.most(round -> round.cell().millisAt(0.5)),
                measured.median(round -> round.cell().millisAt(0.99)),
                measured.most(round -> round.cell().millisAt(0.99)),
                measured.median(Measured.Round::serverMillis),
                measured.median(Measured.Round::requestMillis),
                measured.median(Measured.Round::databaseMillis),
                measured.most(Measured.Round::serverMegabytes),
                measured.most(Measured.Round::databaseMegabytes),
                measured.most(Measured.Round::untold));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
