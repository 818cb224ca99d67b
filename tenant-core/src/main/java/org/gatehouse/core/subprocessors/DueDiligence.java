package org.gatehouse.core.subprocessors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.core.dpa.Eea;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.dpa.Strictness;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.dpa.SubjectStatus;
import org.gatehouse.core.dpa.TransferBasis.Circumstances;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.Contract;
import org.gatehouse.core.registry.Engagements.Offered;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.registry.Registers;

/** What has to be on file before tenants are told: a contract, the places, a basis for each, and notice enough. */
public final class DueDiligence {
    /** We owe tenants thirty full days, and five to write the notice. */
    static final int LEAST_UPSTREAM_NOTICE = 35;

    private final Proposal proposal;
    private final List<Finding> findings = new ArrayList<>();

    private DueDiligence(Proposal proposal) {
        this.proposal = proposal;
    }

    /** @param catalogue the registry as it is */
    public static List<Finding> of(Proposal proposal, Catalogue catalogue, Registers registers, Instant at) {
        DueDiligence all = new DueDiligence(proposal);
        Catalogue then = proposal.applyTo(catalogue);
        Optional<Service> service = then.service(proposal.service());
        if (service.isEmpty()) {
            all.find(Flaw.CHANGE_SERVICE_UNKNOWN, "service", proposal.service());
            return all.findings;
        }
        all.offered(service.get());
        all.replaced(catalogue);
        all.contract(service.get(), then, at);
        all.places(service.get(), registers.compile(then, at), at);
        return all.findings;
    }

    private void find(Flaw flaw, String place, String... details) {
        findings.add(Finding.of(flaw, place, details));
    }

    private void offered(Service service) {
        for (int index = 0; index < proposal.activities().size(); index++) {
            Offered asked = proposal.activities().get(index);
            boolean covered = service.activities().stream()
                    .filter(offered -> offered.activity().equals(asked.activity()))
                    .anyMatch(offered -> covers(offered.fields(), asked.fields()));
            if (!covered) {
                find(Flaw.CHANGE_NOT_OFFERED, "activities[" + index + "]", service.key(), asked.activity());
            }
        }
    }

    private static boolean covers(List<String> offered, List<String> asked) {
        return offered.isEmpty() || (!asked.isEmpty() && offered.containsAll(asked));
    }

    private void replaced(Catalogue catalogue) {
        String old = proposal.replaces();
        if (old != null && catalogue.service(old).isEmpty()) {
            find(Flaw.CHANGE_SERVICE_UNKNOWN, "replaces", old);
        }
    }

    /** GDPR Art. 28(4). */
    private void contract(Service service, Catalogue catalogue, Instant at) {
        List<Contract> contracts = catalogue.contracts().stream()
                .filter(contract -> contract.processor().equals(service.processor()) && contract.isInForce(at))
                .toList();
        if (contracts.isEmpty()) {
            find(Flaw.CHANGE_WITHOUT_CONTRACT, "service", service.processor());
            return;
        }
        if (contracts.stream().noneMatch(Contract::flowDown)) {
            find(Flaw.CHANGE_WITHOUT_FLOW_DOWN, "service", service.processor());
        }
        int upstream = contracts.stream()
                .filter(Contract::flowDown)
                .mapToInt(Contract::upstreamNoticeDays)
                .max()
                .orElse(LEAST_UPSTREAM_NOTICE);
        if (upstream < LEAST_UPSTREAM_NOTICE) {
            find(Flaw.CHANGE_UPSTREAM_NOTICE_SHORT, "service", service.processor(), String.valueOf(upstream));
        }
    }

    private void places(Service service, Registry registry, Instant at) {
        Recipient recipient = Objects.requireNonNull(registry.recipients().get(service.key()));
        Set<String> countries = new TreeSet<>(recipient.countries());
        if (service.storage().isEmpty() || countries.contains("?") || countries.contains("")) {
            find(Flaw.CHANGE_LOCATION_UNKNOWN, "service", service.key());
        }
        Circumstances now = new Circumstances(
                at, SubjectStatus.plain(SubjectCategory.HOST_EMPLOYEE), Strictness.STRICT, Strictness.STRICT);
        countries.stream()
                .filter(country -> country.length() == 2 && !Eea.contains(country))
                .filter(country -> !isCarried(country, recipient, registry, now))
                .forEach(country -> find(Flaw.CHANGE_WITHOUT_BASIS, "service", service.key(), country));
    }

    private static boolean isCarried(String country, Recipient recipient, Registry registry, Circumstances now) {
        if (registry.closed().contains(country)) {
            return false;
        }
        boolean adequate = Optional.ofNullable(registry.adequacy().get(country))
                .filter(decision -> decision.valid().includes(now.at()))
                .isPresent();
        return adequate
                || recipient.bases().stream()
                        .filter(basis -> basis.country().equals(country) && basis.isOnFile(now.at()))
                        .anyMatch(basis -> basis.defect(now).isEmpty());
    }
}
