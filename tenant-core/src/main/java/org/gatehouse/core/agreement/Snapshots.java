package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Standing;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.registry.RegistryVersion;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's snapshot, compiled once and kept. Whether it is still the newest is asked of the database each time, in
 * the transaction that keeps the decision: a change counts on every instance from its commit on, and an instance that
 * cannot ask cannot send.
 */
@Singleton
public class Snapshots {
    private final Agreements agreements;
    private final Registers registers;
    private final PolicyEpochs epochs;
    private final Instructions instructions;
    private final Map<TenantId, Kept> kept = new ConcurrentHashMap<>();

    /** @param until when another version begins */
    private record Kept(long epoch, int registry, Instant until, Snapshot snapshot) {}

    @Inject
    public Snapshots(Agreements agreements, Registers registers, PolicyEpochs epochs, Instructions instructions) {
        this.agreements = agreements;
        this.registers = registers;
        this.epochs = epochs;
        this.instructions = instructions;
    }

    /** To be called inside a transaction of the tenant. */
    public Snapshot now(Instant at) {
        long epoch = epochs.current();
        int newest = registers.newestNumber();
        Kept known = kept.get(CurrentTenant.get());
        if (known != null && known.epoch() == epoch && known.registry() == newest && at.isBefore(known.until())) {
            return confirmed(known.snapshot(), at);
        }
        Snapshot compiled = compile(registers.number(newest), agreements.inForce(at), at);
        Instant until = agreements.scheduled(at).stream()
                .flatMap(version -> version.inForceFrom().stream())
                .findFirst()
                .orElse(Instant.MAX);
        kept.put(CurrentTenant.get(), new Kept(epoch, newest, until, compiled));
        return compiled;
    }

    /** What decided then: the version and the registry that a decision names, as known at its instant. */
    public Snapshot then(@Nullable UUID agreementId, int registryNumber, Instant at) {
        Optional<AgreementVersion> version = Optional.ofNullable(agreementId).flatMap(agreements::version);
        return compile(registers.number(registryNumber), version, at);
    }

    /** What would decide if a version were in force. */
    public Snapshot under(Terms terms, Instant at) {
        RegistryVersion registry = registers.newest();
        Policy policy =
                CompilePolicy.compile(terms, registry.catalogue(), List.of(), instructions.emergency(at), false);
        return new Snapshot(
                policy,
                OurPolicy.of(registry.catalogue()),
                registers.compile(registry, at),
                new Stamp(null, registry.number(), registry.hash()));
    }

    private Snapshot confirmed(Snapshot snapshot, Instant at) {
        Instant confirmed = registers.confirmedAt(at);
        return confirmed.isAfter(snapshot.registry().confirmedAt())
                ? new Snapshot(
                        snapshot.tenants(), snapshot.ours(), snapshot.registry().confirmed(confirmed), snapshot.stamp())
                : snapshot;
    }

    private Snapshot compile(RegistryVersion registry, Optional<AgreementVersion> version, Instant at) {
        Catalogue catalogue = registry.catalogue();
        List<Standing> standing = List.of();
        Policy.Emergency emergency = instructions.emergency(at);
        Policy tenants = version.map(one ->
                        CompilePolicy.compile(one.terms(), catalogue, standing, emergency, one.isTerminatedAt(at)))
                .orElseGet(CompilePolicy::none);
        String decides = version.flatMap(AgreementVersion::hash).orElse("") + "\n" + standing + "\n" + emergency;
        Stamp stamp = new Stamp(
                version.map(AgreementVersion::id).orElse(null), registry.number(), hash(registry.hash(), decides));
        return new Snapshot(tenants, OurPolicy.of(catalogue), registers.compile(registry, at), stamp);
    }

    private static byte[] hash(byte[] registry, String decides) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(registry);
            return digest.digest(decides.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
