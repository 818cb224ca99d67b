package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.AnnexB.Counted;
import org.gatehouse.core.agreement.AnnexB.Question;
import org.gatehouse.core.agreement.PolicyEpochs.Newest;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.registry.RegistryVersion;
import org.gatehouse.core.secrets.Sha256;
import org.gatehouse.core.subprocessors.NoticeState;
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
    private final AnnexB annexB;
    private final Map<TenantId, Kept> kept = new ConcurrentHashMap<>();

    /** @param until when another version begins, or a window, an approval, an emergency or the contract ends */
    private record Kept(long epoch, int registry, Instant until, Snapshot snapshot) {}

    @Inject
    public Snapshots(
            Agreements agreements, Registers registers, PolicyEpochs epochs, Instructions instructions, AnnexB annexB) {
        this.agreements = agreements;
        this.registers = registers;
        this.epochs = epochs;
        this.instructions = instructions;
        this.annexB = annexB;
    }

    /** To be called inside a transaction of the tenant. */
    public Snapshot now(Instant at) {
        Newest newest = epochs.newest();
        Kept known = kept.get(CurrentTenant.get());
        if (known != null
                && known.epoch() == newest.epoch()
                && known.registry() == newest.registry()
                && at.isBefore(known.until())) {
            return confirmed(known.snapshot(), at);
        }
        Compiled compiled = compile(registers.number(newest.registry()), inForce(at), at, Map.of());
        kept.put(
                CurrentTenant.get(),
                new Kept(newest.epoch(), newest.registry(), until(compiled, at), compiled.snapshot()));
        return compiled.snapshot();
    }

    private Instant until(Compiled compiled, Instant at) {
        Stream<Instant> versions = agreements.scheduled(at).stream().flatMap(version -> version.inForceFrom().stream());
        Stream<Instant> ends = Stream.of(
                compiled.until(),
                compiled.snapshot().tenants().emergency().breakGlass().until(),
                agreements.end(at).map(ContractEnd::endsAt).orElse(Instant.MAX));
        return Stream.concat(versions, ends)
                .filter(at::isBefore)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** A document that is not what was signed is no agreement. */
    private Optional<AgreementVersion> inForce(Instant at) {
        return agreements.inForce(at).filter(agreements::isAsSigned);
    }

    /** What decided then: the version and the registry that a decision names, as known at its instant. */
    public Snapshot then(@Nullable UUID agreementId, int registryNumber, Instant at) {
        Optional<AgreementVersion> version = Optional.ofNullable(agreementId).flatMap(agreements::version);
        return compile(registers.number(registryNumber), version, at, Map.of()).snapshot();
    }

    /** What would decide at an instant if nothing changed until then but where some notices stand. */
    public Snapshot supposing(Map<UUID, NoticeState> notices, Instant at) {
        Snapshot compiled =
                compile(registers.newest(), inForce(at), at, notices).snapshot();
        return new Snapshot(
                compiled.tenants(), compiled.ours(), compiled.registry().confirmed(at), compiled.stamp());
    }

    /** What would decide if a version were in force. */
    public Snapshot under(AgreementVersion version, Instant at) {
        RegistryVersion registry = registers.newest();
        Terms terms = version.terms();
        Counted counted = annexB.counted(version, registry.catalogue(), at);
        Policy policy = CompilePolicy.compile(
                counted.terms(),
                registry.catalogue(),
                counted.standing(),
                emergency(terms, at),
                agreements.ended(at).isPresent());
        return new Snapshot(
                policy,
                OurPolicy.of(registry.catalogue()),
                registers.compile(registry, at),
                new Stamp(null, registry.number(), registry.hash()));
    }

    /** As far as the agreement allows it now, whatever it allowed when somebody declared it. */
    private Policy.Emergency emergency(Terms terms, Instant at) {
        Policy.Emergency declared = instructions.emergency(at);
        return terms.emergency().breakGlass()
                ? new Policy.Emergency(
                        declared.breakGlass(),
                        declared.incapable() && terms.emergency().incapableConsent())
                : Policy.Emergency.NONE;
    }

    private Snapshot confirmed(Snapshot snapshot, Instant at) {
        if (!snapshot.registry().isStale(at)) {
            return snapshot; // that somebody has looked since changes nothing
        }
        Instant confirmed = registers.confirmedAt(at);
        return confirmed.isAfter(snapshot.registry().confirmedAt())
                ? new Snapshot(
                        snapshot.tenants(), snapshot.ours(), snapshot.registry().confirmed(confirmed), snapshot.stamp())
                : snapshot;
    }

    /** @param until when it is to be compiled anew */
    private record Compiled(Snapshot snapshot, Instant until) {}

    private Compiled compile(
            RegistryVersion registry, Optional<AgreementVersion> version, Instant at, Map<UUID, NoticeState> supposed) {
        Catalogue catalogue = registry.catalogue();
        Optional<Counted> counted =
                version.map(one -> annexB.counted(new Question(one.terms(), one.createdAt(), catalogue, at, supposed)));
        Policy.Emergency emergency =
                counted.map(one -> emergency(one.terms(), at)).orElse(Policy.Emergency.NONE);
        Optional<ContractEnd> end = agreements.ended(at);
        Policy tenants = counted.map(one ->
                        CompilePolicy.compile(one.terms(), catalogue, one.standing(), emergency, end.isPresent()))
                .orElseGet(() -> CompilePolicy.none(end.isPresent()));
        String decides = version.flatMap(AgreementVersion::hash).orElse("") + "\n"
                + counted.map(Snapshots::beside).orElse("[]") + "\n" + emergency
                + end.map(one -> "\nended " + one.id() + " " + one.endsAt()).orElse("");
        Stamp stamp = new Stamp(
                version.map(AgreementVersion::id).orElse(null), registry.number(), hash(registry.hash(), decides));
        Snapshot snapshot = new Snapshot(tenants, OurPolicy.of(catalogue), registers.compile(registry, at), stamp);
        return new Compiled(snapshot, counted.map(Counted::until).orElse(Instant.MAX));
    }

    /** What decides beside the text, in words that are the same whenever it is asked again. */
    private static String beside(Counted counted) {
        return counted.standing().isEmpty() && counted.added().isEmpty()
                ? "[]"
                : counted.standing() + " " + counted.added() + " "
                        + counted.terms().order();
    }

    private static byte[] hash(byte[] registry, String decides) {
        MessageDigest digest = Sha256.digest();
        digest.update(registry);
        return digest.digest(decides.getBytes(StandardCharsets.UTF_8));
    }
}
