package org.gatehouse.core.imports;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Cvr;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Codes;
import org.gatehouse.core.dpa.TransferBasis;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.imports.Listed.Offer;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Service;

/** Who a line is about, where that is, and what carries data there. */
final class ReadRow {
    private static final String NOTHING = "–";

    private final Row row;
    private final Around around;
    private final String name;
    private final Countries.Said places;
    private final Set<Finding> findings = new LinkedHashSet<>();

    /**
     * What a list is held against.
     *
     * @param base what a draft begins with
     */
    record Around(Catalogue catalogue, Companies companies, Terms base, Instant at) {

        /** Whether the Commission's decision on it carries everybody's data. */
        boolean isAdequate(String country) {
            return catalogue.adequacy().stream()
                    .anyMatch(decision ->
                            decision.key().equals(country) && decision.servesAll() && decision.standsAt(at));
        }
    }

    private ReadRow(Row row, Around around) {
        this.row = row;
        this.around = around;
        this.name = row.get(Column.NAME);
        this.places = places(row);
    }

    static Listed of(Row row, Around around) {
        return new ReadRow(row, around).read();
    }

    private Listed read() {
        if (row.isUneven()) {
            find(Flaw.LINE_UNEVEN, "line", String.valueOf(row.cells()), String.valueOf(row.columns()));
        }
        Companies.Found found = company();
        countries();
        Bases.Said bases = Bases.in(row.get(Column.BASIS), row.get(Column.DATED));
        ReadWork work = new ReadWork(row, around.catalogue(), found, carried(bases));
        List<Offer> offers = work.offers();
        findings.addAll(work.findings());
        bases(bases, needing(work.services()));
        found.only().ifPresent(entity -> differing(entity, work.services()));
        findings.addAll(ReadPeriod.of(row, around.base()));
        return new Listed(row, found.entities(), offers, List.copyOf(findings));
    }

    private void find(Flaw flaw, String place, String... details) {
        findings.add(Finding.of(flaw, place, details));
    }

    private void know(Flaw flaw, String place, String... details) {
        findings.add(new Finding(flaw, Severity.AMBER, place, List.of(details)));
    }

    private Companies.Found company() {
        Companies.Found found = around.companies().find(name, row.get(Column.NUMBER));
        if (Companies.isKind(name)) {
            find(Flaw.RECIPIENT_UNNAMED, "name", name.isEmpty() ? NOTHING : name);
        } else if (found.entities().isEmpty()) {
            find(Flaw.RECIPIENT_UNKNOWN, "name", name);
        } else if (!found.certain()) {
            find(Flaw.RECIPIENT_AMBIGUOUS, "name", name, names(found.entities()));
        }
        number(found);
        return found;
    }

    private static String names(List<LegalEntity> entities) {
        return entities.stream().map(LegalEntity::legalName).collect(Collectors.joining("; "));
    }

    private void number(Companies.Found found) {
        String number = row.get(Column.NUMBER);
        if (!number.isEmpty() && Cvr.isMistaken(number)) {
            know(Flaw.CVR_INVALID, "number", number);
        }
        found.entities().stream()
                .filter(entity -> !number.isEmpty() && entity.legalId() != null)
                .filter(entity -> found.entities().size() == 1)
                .filter(entity -> !Companies.isSameNumber(number, String.valueOf(entity.legalId())))
                .forEach(entity -> find(
                        Flaw.NUMBER_DIFFERS, "number", number, entity.legalName(), String.valueOf(entity.legalId())));
    }

    /** As the line says; else as the end of the address does. */
    private static Countries.Said places(Row row) {
        String cells = row.get(Column.COUNTRY) + "|" + row.get(Column.PLACES);
        Optional<String> ofAddress =
                cells.equals("|") ? Countries.ofAddress(row.get(Column.ADDRESS)) : Optional.empty();
        return Countries.in(ofAddress.orElse(cells));
    }

    private void countries() {
        places.unknown().forEach(unknown -> know(Flaw.COUNTRY_UNKNOWN, "country", unknown));
        if (places.codes().isEmpty() && places.unknown().isEmpty()) {
            know(Flaw.COUNTRY_MISSING, "country");
        }
    }

    private void bases(Bases.Said bases, Set<String> needing) {
        bases.names().forEach(this::basis);
        if (bases.undated()) {
            find(Flaw.BASIS_UNDATED, "basis");
        }
        if (bases.names().isEmpty()) {
            needing.forEach(country -> find(Flaw.TRANSFER_UNFOUNDED, "basis", name, country));
        } else if (needing.size() > 1) {
            find(Flaw.BASIS_SHARED, "basis", String.join(", ", needing));
        }
    }

    private void basis(String basis) {
        if (basis.equals(Bases.LEGACY)) {
            find(Flaw.CLAUSES_LEGACY, "basis", basis);
        } else if (!Codes.isBasis(basis)) {
            find(Flaw.BASIS_NAME_INVALID, "basis", basis);
        } else if (Codes.basis(basis) == TransferBasis.Type.ART49_CONSENT) {
            find(Flaw.DEROGATION_FOR_ACTIVITY, "basis", basis);
        }
    }

    /** Third countries to which something has to carry data; where the line names none, what else tells of one. */
    private Set<String> needing(List<Service> services) {
        Set<String> third = new TreeSet<>(places.third());
        if (places.codes().isEmpty()) {
            services.forEach(service -> third.addAll(Countries.third(reached(service))));
        }
        if (places.codes().isEmpty() && Companies.soundsAmerican(name)) {
            third.add(Countries.USA);
        }
        third.removeIf(around::isAdequate);
        return third;
    }

    private static Set<String> reached(Service service) {
        Set<String> reached = new TreeSet<>(service.storage());
        reached.addAll(service.access());
        service.chain().forEach(link -> reached.addAll(link.countries()));
        return reached;
    }

    private Map<String, List<String>> carried(Bases.Said bases) {
        Map<String, List<String>> carried = new TreeMap<>();
        places.third().forEach(country -> {
            if (!bases.names().isEmpty()) {
                carried.put(country, bases.names());
            } else if (around.isAdequate(country)) {
                carried.put(country, List.of(Bases.ADEQUACY));
            }
        });
        return carried;
    }

    /** What counts is where we know it to be. */
    private void differing(LegalEntity entity, List<Service> services) {
        Set<String> ours = new TreeSet<>(Set.of(entity.country()));
        services.forEach(service -> ours.addAll(reached(service)));
        boolean isSame = ours.stream().allMatch(places::covers) && ours.containsAll(places.third());
        if (!places.codes().isEmpty() && !isSame) {
            find(
                    Flaw.COUNTRY_DIFFERS,
                    "country",
                    entity.legalName(),
                    String.join(", ", places.codes()),
                    String.join(", ", ours));
        }
    }
}
