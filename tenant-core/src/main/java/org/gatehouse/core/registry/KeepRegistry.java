package org.gatehouse.core.registry;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.identity.Operators;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Grounds.AdequacyDecision;
import org.gatehouse.core.registry.Grounds.Closure;
import org.gatehouse.core.tenancy.AcrossTenants;

/** The operators change the registry: what opens something by two persons, what closes something by one, at once. */
@AcrossTenants
public class KeepRegistry {
    private final Registers registers;
    private final Operators operators;
    private final Announcements announcements;
    private final Clock clock;

    @Inject
    public KeepRegistry(Registers registers, Operators operators, Announcements announcements, Clock clock) {
        this.registers = registers;
        this.operators = operators;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Waits for another operator. A row with a red finding is refused, and whatever makes one of another row. */
    public UUID proposeAcrossTenants(Change change, UUID by) {
        RegistryVersion newest = registers.newest();
        List<Finding> findings = findings(change, newest.catalogue());
        if (Finding.anyRed(findings)) {
            throw Refusal.withFindings(findings);
        }
        RegistryChange proposed = new RegistryChange(newest.number(), change, by, clock.instant());
        registers.add(proposed);
        return proposed.id();
    }

    /** What proposing this now would find. */
    public List<Finding> findingsAcrossTenants(Change change) {
        return findings(change, registers.newest().catalogue());
    }

    /** What is wrong with the rows a change puts in, and what it makes wrong with others. */
    private List<Finding> findings(Change change, Catalogue before) {
        List<String> unknown = change.unknownRemovals(before);
        if (!unknown.isEmpty()) {
            return List.of(Finding.of(Flaw.REFERENCE_UNKNOWN, "remove", String.join(", ", unknown)));
        }
        Instant now = clock.instant();
        List<Finding> known = CatalogueFindings.of(before, now);
        Set<String> put = new HashSet<>();
        change.put().sections().forEach((section, rows) -> rows.forEach(row -> put.add(section + "/" + row.key())));
        Stream<Finding> made = CatalogueFindings.of(change.applyTo(before), now).stream()
                .filter(finding -> put.contains(finding.place().replaceFirst("#.*", "")) || !known.contains(finding));
        return Stream.concat(made, Unannounced.of(change, before, announcements).stream())
                .toList();
    }

    /** Makes the next version of it, by somebody else than who proposed it, and only on what that person saw. */
    public void confirmAcrossTenants(UUID changeId, UUID by) {
        RegistryVersion newest = registers.lockNewest();
        RegistryChange change = open(changeId);
        if (change.basedOn() != newest.number()) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        change.confirm(by, clock.instant());
        operators.requireSettledAcrossTenants(Set.of(change.proposedBy(), by));
        follow(newest, change);
    }

    public void rejectAcrossTenants(UUID changeId, UUID by) {
        open(changeId).reject(by, clock.instant());
    }

    private RegistryChange open(UUID changeId) {
        return registers.change(changeId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** Stops a processor: it receives nothing more from anybody. */
    public void suspendAcrossTenants(String processor, String reason, UUID by) {
        RegistryVersion newest = registers.lockNewest();
        Catalogue catalogue = newest.catalogue();
        LegalEntity entity = catalogue.processor(processor).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        narrow(newest, new Change(reason, Catalogue.of(entity.suspended()), List.of()), by);
    }

    /** Stops everything to a country. */
    public void closeAcrossTenants(String country, String reason, UUID by) {
        RegistryVersion newest = registers.lockNewest();
        narrow(newest, new Change(reason, Catalogue.of(new Closure(country, clock.instant(), reason)), List.of()), by);
    }

    /** The decision ends at that instant, and a processor's bases that rest on it end with it. */
    public void endAdequacyAcrossTenants(String country, Instant at, String reason, UUID by) {
        RegistryVersion newest = registers.lockNewest();
        AdequacyDecision decision = newest.catalogue().adequacy().stream()
                .filter(one -> one.key().equals(country))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (decision.until() != null && decision.until().isBefore(at)) {
            throw Refusal.ofField("at", Problem.INVALID_INPUT); // it would be longer
        }
        narrow(newest, Change.ending(decision, at, reason), by);
    }

    private void narrow(RegistryVersion newest, Change change, UUID by) {
        RegistryChange applied = new RegistryChange(newest.number(), change, by, clock.instant());
        applied.applyAtOnce(clock.instant());
        registers.add(applied);
        follow(newest, applied);
    }

    private void follow(RegistryVersion newest, RegistryChange change) {
        Catalogue next = change.change().applyTo(newest.catalogue());
        registers.add(new RegistryVersion(newest.number() + 1, next, change.id(), clock.instant()));
    }

    /** Somebody has looked: third countries stay open for another day. */
    public void confirmTrueAcrossTenants(UUID by) {
        registers.add(new Confirmation(by, clock.instant()));
    }
}
