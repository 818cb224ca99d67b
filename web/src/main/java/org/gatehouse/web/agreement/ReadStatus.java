package org.gatehouse.web.agreement;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Examine;
import org.gatehouse.core.agreement.NextDates;
import org.gatehouse.core.dpa.Carriers;
import org.gatehouse.core.dpa.Eea;
import org.gatehouse.core.egress.CountFlows;
import org.gatehouse.core.egress.CountFlows.Became;
import org.gatehouse.core.egress.CountFlows.Flows;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.web.agreement.StatusView.CountryView;
import org.gatehouse.web.agreement.StatusView.FlowsView;
import org.gatehouse.web.problem.FindingView;

/** What an administrator wants to know on an ordinary day. */
@UseCase
public class ReadStatus {
    private static final Duration PERIOD = Duration.ofDays(30);

    private final Agreements agreements;
    private final Examine examine;
    private final CountFlows flows;
    private final NextDates dates;
    private final Registers registers;
    private final Clock clock;

    @Inject
    public ReadStatus(
            Agreements agreements,
            Examine examine,
            CountFlows flows,
            NextDates dates,
            Registers registers,
            Clock clock) {
        this.agreements = agreements;
        this.examine = examine;
        this.flows = flows;
        this.dates = dates;
        this.registers = registers;
        this.clock = clock;
    }

    StatusView now(HttpHeaders headers) {
        Instant now = clock.instant();
        Instant from = now.minus(PERIOD);
        Optional<AgreementVersion> version = agreements.inForce(now);
        List<Finding> findings = version.map(one -> examine.now(one.terms())).orElse(List.of());
        List<Flows> all = flows.between(from, now);
        Catalogue catalogue = registers.newest().catalogue();
        return new StatusView(
                state(version, agreements.ended(now).isPresent(), findings),
                from,
                now,
                count(all, Became.SENT),
                count(all, Became.SENT_DIFFERENTLY),
                count(all, Became.KEPT_INSIDE),
                count(all, Became.NOT_SENT),
                views(all, catalogue),
                countries(all),
                FindingView.all(findings, headers),
                dates.of(catalogue, now));
    }

    private String state(Optional<AgreementVersion> version, boolean ended, List<Finding> findings) {
        if (ended) {
            return "ENDED";
        }
        if (version.isEmpty()) {
            return "NONE";
        }
        if (!agreements.isAsSigned(version.get())) {
            return "WRONG"; // nothing is sent by a document that nobody has signed
        }
        if (Finding.anyRed(findings)) {
            return "WRONG";
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.AMBER) ? "KNOW" : "SOUND";
    }

    private static long count(List<Flows> flows, Became became) {
        return flows.stream()
                .filter(one -> one.became() == became)
                .mapToLong(Flows::count)
                .sum();
    }

    private static List<FlowsView> views(List<Flows> all, Catalogue catalogue) {
        return all.stream()
                .map(one -> FlowsView.of(one, one.service() == null ? null : catalogue.legalNameOf(one.service())))
                .sorted(Comparator.comparing(FlowsView::count).reversed())
                .toList();
    }

    private static List<CountryView> countries(List<Flows> all) {
        Map<String, Reached> reached = new TreeMap<>();
        for (Flows one : all.stream().filter(Flows::areSent).toList()) {
            Arrays.stream(Objects.requireNonNullElse(one.countries(), "").split("\\|"))
                    .filter(country -> !country.isEmpty())
                    .forEach(country -> reached.computeIfAbsent(country, unused -> new Reached())
                            .add(one, country));
        }
        return reached.entrySet().stream()
                .map(entry -> entry.getValue().view(entry.getKey()))
                .sorted(Comparator.comparing(CountryView::count).reversed())
                .toList();
    }

    /** What got to one country. */
    private static final class Reached {
        private final Set<String> bases = new TreeSet<>();
        private final Set<String> services = new TreeSet<>();
        private long count;

        void add(Flows flows, String country) {
            count += flows.count();
            services.add(Objects.requireNonNull(flows.service()));
            bases.add(basis(Objects.requireNonNullElse(flows.basis(), ""), country));
        }

        /** Of what carried a message to all its third countries, this country's. */
        private static String basis(String text, String country) {
            return Eea.contains(country) ? "EEA" : Carriers.byCountry(text).getOrDefault(country, text);
        }

        CountryView view(String country) {
            return new CountryView(country, List.copyOf(bases), List.copyOf(services), count);
        }
    }
}
