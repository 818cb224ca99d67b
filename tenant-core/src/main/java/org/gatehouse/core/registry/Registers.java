package org.gatehouse.core.registry;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.EndedGrounds;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The versions of the registry, and the proposals to change it. They belong to no tenant. */
@Singleton
public class Registers {
    private final EntityManager database;
    private volatile @Nullable Compiled last;

    private record Compiled(byte[] hash, Registry registry) {}

    @Inject
    public Registers(EntityManager database) {
        this.database = database;
    }

    /** 0 where there is none yet. */
    public int newestNumber() {
        return database.createQuery("select coalesce(max(r.number), 0) from RegistryVersion r", Integer.class)
                .getSingleResult();
    }

    public RegistryVersion newest() {
        return number(newestNumber());
    }

    public RegistryVersion number(int number) {
        return Optional.ofNullable(database.find(RegistryVersion.class, number))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** Locked until the end of the transaction, so that versions follow each other. */
    RegistryVersion lockNewest() {
        RegistryVersion newest = newest();
        database.lock(newest, LockModeType.PESSIMISTIC_WRITE);
        int number = newestNumber();
        return number == newest.number() ? newest : number(number);
    }

    /** What was known then. */
    public Optional<RegistryVersion> knownAt(Instant at) {
        return database.createQuery(
                        "select r from RegistryVersion r where r.recordedAt <= :at order by r.number desc",
                        RegistryVersion.class)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    public List<RegistryVersion> versions(int before, int most) {
        return database.createQuery(
                        "select r from RegistryVersion r where r.number < :before order by r.number desc",
                        RegistryVersion.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** When somebody last said, up to an instant, that the registry is true. */
    public Instant confirmedAt(Instant at) {
        Instant confirmed = database.createQuery(
                        "select max(c.confirmedAt) from Confirmation c where c.confirmedAt <= :at", Instant.class)
                .setParameter("at", at)
                .getSingleResult();
        return confirmed == null ? Instant.MIN : confirmed;
    }

    /** A version in the form in which it decides. */
    public Registry compile(RegistryVersion version, Instant at) {
        Instant confirmed = confirmedAt(at);
        return compiled(version).confirmed(confirmed.isBefore(version.recordedAt()) ? version.recordedAt() : confirmed);
    }

    /** Every tenant's decisions need the same one. */
    private Registry compiled(RegistryVersion version) {
        Compiled known = last;
        if (known == null || !Arrays.equals(known.hash(), version.hash())) {
            known = new Compiled(version.hash(), CompileRegistry.compile(version.catalogue(), version.recordedAt()));
            last = known;
        }
        return known.registry();
    }

    /** What a catalogue would decide if it were confirmed now. */
    public Registry compile(Catalogue catalogue, Instant at) {
        return CompileRegistry.compile(catalogue, at);
    }

    /** Services that could be used before a version and cannot with it: suspended, retired, gone, or cut off. */
    public Set<String> stopped(Catalogue before, RegistryVersion after) {
        Set<String> stopped = usable(before, after.recordedAt());
        stopped.removeAll(usable(after.catalogue(), after.recordedAt()));
        return stopped;
    }

    /** Services of a version that reach a country whose decision has ended, to be looked at closer. */
    public Set<String> withEndedAdequacy(RegistryVersion version, Instant at) {
        Registry registry = compiled(version);
        return registry.recipients().keySet().stream()
                .filter(key -> EndedGrounds.mayConcern(key, registry, at))
                .collect(Collectors.toSet());
    }

    private Set<String> usable(Catalogue catalogue, Instant at) {
        Registry registry = compile(catalogue, at);
        return registry.recipients().values().stream()
                .filter(recipient -> recipient.status() == Recipient.Status.ACTIVE
                        && recipient.engaged().includes(at)
                        && Collections.disjoint(recipient.countries(), registry.closed()))
                .map(Recipient::key)
                .collect(Collectors.toSet());
    }

    public Optional<RegistryChange> change(UUID id) {
        return Optional.ofNullable(database.find(RegistryChange.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest first. */
    public List<RegistryChange> changes(int most) {
        return database.createQuery("select c from RegistryChange c order by c.id desc", RegistryChange.class)
                .setMaxResults(most)
                .getResultList();
    }

    void add(Object row) {
        database.persist(row);
    }
}
