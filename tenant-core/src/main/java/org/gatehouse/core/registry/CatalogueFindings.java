package org.gatehouse.core.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Codes;
import org.gatehouse.core.dpa.Eea;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.registry.Catalogue.Row;
import org.gatehouse.core.registry.Engagements.Contract;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Offered;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.registry.Grounds.Basis;
import org.jspecify.annotations.Nullable;

/** What is wrong with the registry. A place is {@code section/key}, with {@code #part} for a part of a row. */
public final class CatalogueFindings {
    /** We owe tenants thirty full days, and five to write the notice. */
    static final int LEAST_UPSTREAM_NOTICE = 35;

    private static final String CLAUSES = "2021/914";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Catalogue catalogue;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    private CatalogueFindings(Catalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
    }

    public static List<Finding> of(Catalogue catalogue, Instant now) {
        CatalogueFindings all = new CatalogueFindings(catalogue, now);
        catalogue.sections().forEach(all::keys);
        catalogue.processors().forEach(all::entity);
        catalogue.services().forEach(all::service);
        catalogue.contracts().forEach(all::contract);
        catalogue.bases().forEach(all::basis);
        catalogue.listings().forEach(row -> all.processor("listings/" + row.key(), row.processor()));
        catalogue.assessments().forEach(row -> all.processor("assessments/" + row.key(), row.processor()));
        catalogue.audits().forEach(row -> all.processor("audits/" + row.key(), row.processor()));
        catalogue.closures().forEach(row -> all.country("closures/" + row.key(), row.key()));
        all.overlaps();
        all.findings.addAll(AgeFindings.of(catalogue, now));
        return List.copyOf(all.findings);
    }

    private void find(Flaw flaw, String place, String... details) {
        findings.add(Finding.of(flaw, place, details));
    }

    private void keys(String section, List<? extends Row> rows) {
        Set<String> seen = new HashSet<>();
        rows.stream()
                .filter(row -> !seen.add(row.key()))
                .forEach(row -> find(Flaw.KEY_REPEATED, section + "/" + row.key(), row.key()));
    }

    private void entity(LegalEntity entity) {
        String place = "processors/" + entity.key();
        country(place + "#country", entity.country());
        boolean known = entity.status() != Engagements.Status.CANDIDATE;
        if (known && Stream.of(entity.legalId(), entity.address()).anyMatch(CatalogueFindings::isBlank)) {
            find(Flaw.ENTITY_UNIDENTIFIED, place, entity.legalName());
        }
        entity.flags().forEach(flag -> find(Flaw.STATUS_NEEDS_CHECK, place + "#flags", entity.legalName(), flag));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void country(String place, String code) {
        if (code.isBlank()) {
            find(Flaw.COUNTRY_MISSING, place);
        } else if (!COUNTRIES.contains(code)) {
            find(Flaw.COUNTRY_UNKNOWN, place, code);
        }
    }

    private void processor(String place, String key) {
        if (catalogue.processor(key).isEmpty()) {
            find(Flaw.REFERENCE_UNKNOWN, place + "#processor", key);
        }
    }

    private void service(Service service) {
        String place = "services/" + service.key();
        processor(place, service.processor());
        validity(place, service.from(), service.until());
        if (service.storage().isEmpty() || service.storage().contains("?")) {
            find(Flaw.REGION_UNDECLARED, place + "#storage", service.key());
        }
        Stream.of(
                        service.storage(),
                        service.access(),
                        service.chain().stream()
                                .flatMap(link -> link.countries().stream())
                                .toList())
                .flatMap(List::stream)
                .filter(Predicate.not("?"::equals))
                .forEach(code -> country(place + "#countries", code));
        service.activities().forEach(offered -> offered(place, offered));
        boolean engaged = catalogue
                .processor(service.processor())
                .filter(entity -> entity.status() == Engagements.Status.ACTIVE)
                .isPresent();
        if (engaged && !service.internal() && !isUnderContract(service)) {
            find(Flaw.CONTRACT_MISSING, place, service.processor());
        }
        withoutBasis(service, place);
    }

    /** Whether contracts follow each other without a gap for as long as the service is engaged (GDPR Art. 28(3)). */
    private boolean isUnderContract(Service service) {
        List<Validity> contracts = catalogue.contracts().stream()
                .filter(contract -> contract.processor().equals(service.processor()))
                .map(Contract::inForce)
                .sorted(Comparator.comparing(Validity::from))
                .toList();
        Instant covered = now.isAfter(service.from()) ? now : service.from();
        for (Validity contract : contracts) {
            covered = contract.includes(covered) ? contract.until() : covered;
        }
        return !covered.isBefore(Objects.requireNonNullElse(service.until(), Instant.MAX));
    }

    private void offered(String place, Offered offered) {
        if (!Codes.isActivity(offered.activity())) {
            find(Flaw.ACTIVITY_UNKNOWN, place + "#activities", offered.activity());
        }
        offered.fields().stream()
                .filter(Predicate.not(Codes::isField))
                .forEach(field -> find(Flaw.FIELD_UNKNOWN, place + "#fields", field));
        offered.subjects().stream()
                .filter(Predicate.not(Codes::isSubject))
                .forEach(subject -> find(Flaw.SUBJECT_UNKNOWN, place + "#subjects", subject));
    }

    private void withoutBasis(Service service, String place) {
        Set<String> onFile = catalogue.bases().stream()
                .filter(basis -> basis.processor().equals(service.processor()) && canCarry(basis))
                .map(Basis::country)
                .collect(Collectors.toSet());
        catalogue.adequacy().stream()
                .filter(decision -> decision.scope() == Grounds.Scope.NONE
                        && !decision.instrument().equals("none"))
                .forEach(decision -> onFile.add(decision.key()));
        String own = catalogue
                .processor(service.processor())
                .map(LegalEntity::country)
                .orElse("");
        Stream<String> reached = Stream.of(
                        List.of(own),
                        service.storage(),
                        service.access(),
                        service.chain().stream()
                                .flatMap(link -> link.countries().stream())
                                .toList())
                .flatMap(List::stream);
        reached.distinct()
                .filter(code -> COUNTRIES.contains(code) && !Eea.contains(code) && !onFile.contains(code))
                .forEach(code -> find(Flaw.BASIS_MISSING, place + "#countries", service.key(), code));
    }

    private static boolean canCarry(Basis basis) {
        return Codes.isBasis(basis.type()) && (!basis.type().equals("SCC") || CLAUSES.equals(basis.instrument()));
    }

    private void contract(Contract contract) {
        String place = "contracts/" + contract.key();
        processor(place, contract.processor());
        if (!contract.flowDown()) {
            find(Flaw.CONTRACT_WITHOUT_FLOW_DOWN, place, contract.processor());
        }
        if (contract.upstreamNoticeDays() < LEAST_UPSTREAM_NOTICE) {
            find(
                    Flaw.UPSTREAM_NOTICE_TOO_SHORT,
                    place,
                    contract.processor(),
                    String.valueOf(contract.upstreamNoticeDays()));
        }
    }

    private void basis(Basis basis) {
        String place = "bases/" + basis.key();
        processor(place, basis.processor());
        country(place + "#country", basis.country());
        validity(place, basis.from(), basis.until());
        if (!Codes.isBasis(basis.type())) {
            find(Flaw.BASIS_NAME_INVALID, place + "#type", basis.type());
        } else if (basis.type().equals("SCC")) {
            clauses(basis, place);
        }
    }

    private void clauses(Basis basis, String place) {
        if (!CLAUSES.equals(basis.instrument())) {
            find(Flaw.CLAUSES_LEGACY, place + "#instrument", Objects.requireNonNullElse(basis.instrument(), ""));
        } else if (!Integer.valueOf(3).equals(basis.module())) {
            find(Flaw.CLAUSES_WRONG_MODULE, place + "#module", String.valueOf(basis.module()));
        } else if (!basis.annexesComplete()) {
            find(Flaw.CLAUSES_INCOMPLETE, place);
        }
        boolean known = basis.assessment() == null
                || catalogue.assessments().stream().anyMatch(one -> one.key().equals(basis.assessment()));
        if (!known) {
            find(Flaw.REFERENCE_UNKNOWN, place + "#assessment", Objects.requireNonNull(basis.assessment()));
        }
    }

    private void validity(String place, Instant from, @Nullable Instant until) {
        if (until != null && !from.isBefore(until)) {
            find(Flaw.VALIDITY_REVERSED, place);
        }
    }

    /** Two bases of one kind for one country at one time: nobody could say which of them carried a transfer. */
    private void overlaps() {
        List<Basis> bases = catalogue.bases();
        for (int one = 0; one < bases.size(); one++) {
            for (int two = one + 1; two < bases.size(); two++) {
                if (overlap(bases.get(one), bases.get(two))) {
                    find(
                            Flaw.VALIDITY_OVERLAPS,
                            "bases/" + bases.get(two).key(),
                            bases.get(one).key());
                }
            }
        }
    }

    private static boolean overlap(Basis one, Basis two) {
        return one.processor().equals(two.processor())
                && one.country().equals(two.country())
                && one.type().equals(two.type())
                && (two.until() == null || one.from().isBefore(two.until()))
                && (one.until() == null || two.from().isBefore(one.until()));
    }
}
