package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.agreement.AnnexB;
import org.gatehouse.core.dpa.EndedGrounds;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.registry.RegistryVersion;
import org.gatehouse.core.subprocessors.RegistryFollowed;
import org.gatehouse.core.subprocessors.RemediationTask.Cause;
import org.gatehouse.core.subprocessors.Remediations;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/**
 * What the operators stop for everybody, and what receives nothing any more because an adequacy decision has ended, has
 * stored something already: a tenant that had approved it gets the task to clean up. Each version of the registry is
 * looked at once a tenant, however often it is stopped and opened meanwhile.
 */
@UseCase
public class FollowRegistry {
    private final Rows rows;
    private final Registers registers;
    private final AnnexB annexB;
    private final Remediations remediations;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public FollowRegistry(
            Rows rows, Registers registers, AnnexB annexB, Remediations remediations, Tenants tenants, Clock clock) {
        this.rows = rows;
        this.registers = registers;
        this.annexB = annexB;
        this.remediations = remediations;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** For a background job. */
    public void follow() {
        UUID only = CurrentTenant.get().value();
        int newest = registers.newestNumber();
        boolean isNews = rows.find(RegistryFollowed.class, only)
                .filter(followed -> followed.number() >= newest)
                .isEmpty();
        if (isNews) {
            RegistryFollowed followed = rows.lock(RegistryFollowed.class, only).orElseGet(this::first);
            while (followed.number() < newest) {
                Catalogue before = registers.number(followed.number()).catalogue();
                cleanUp(before, registers.number(followed.next()));
            }
        }
        endGrounds(registers.number(newest));
    }

    /** A decision ends on its day, which may come long after the version that says so. */
    private void endGrounds(RegistryVersion version) {
        Instant now = clock.instant();
        Set<String> concerned = registers.withEndedAdequacy(version, now);
        if (!concerned.isEmpty()) {
            Catalogue catalogue = version.catalogue();
            Registry registry = registers.compile(version, now);
            annexB.transfers(catalogue, now)
                    .ifPresent(policy -> concerned.stream()
                            .sorted()
                            .forEach(service -> EndedGrounds.of(service, policy, registry, now)
                                    .ifPresent(end -> endGround(service, catalogue, end, now))));
        }
    }

    private void endGround(String key, Catalogue catalogue, Instant end, Instant now) {
        boolean left = catalogue
                .service(key)
                .filter(service -> !remediations.cover(service.processor(), end))
                .isPresent();
        if (left && annexB.approved(catalogue, end).contains(key)) {
            remediations.open(Set.of(key), catalogue, Cause.GROUND_ENDED, "adequacy/" + end, now);
        }
    }

    /** A tenant begins with the registry as it was when the tenant was made. Of two at once, one begins again. */
    private RegistryFollowed first() {
        RegistryFollowed first = new RegistryFollowed(registers
                .knownAt(tenants.current().createdAt())
                .map(RegistryVersion::number)
                .orElse(1));
        rows.add(first);
        rows.flush();
        return first;
    }

    private void cleanUp(Catalogue before, RegistryVersion after) {
        Set<String> stopped = registers.stopped(before, after);
        if (!stopped.isEmpty()) {
            stopped.retainAll(annexB.approved(before, after.recordedAt()));
            remediations.open(stopped, before, Cause.SUSPENDED, "registry/" + after.number(), after.recordedAt());
        }
    }
}
