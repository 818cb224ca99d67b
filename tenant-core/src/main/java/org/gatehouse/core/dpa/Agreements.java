package org.gatehouse.core.dpa;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.tenancy.Rows;

/** The tenant's agreement, and the catalogue of services it can speak of. */
@Singleton
public class Agreements {
    private final Rows rows;
    private final EntityManager database;

    @Inject
    public Agreements(Rows rows, EntityManager database) {
        this.rows = rows;
        this.database = database;
    }

    /** The version in force at that instant: the newest that has begun. */
    public Optional<Agreement> inForce(Instant at) {
        return rows.where(AgreementVersion.class, "x.inForceFrom <= :at order by x.inForceFrom desc, x.number desc")
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AgreementVersion::read);
    }

    public void add(AgreementVersion version) {
        rows.add(version);
    }

    /** Services by key. */
    public Map<String, ProcessorService> catalogue() {
        return database.createQuery("select s from ProcessorService s", ProcessorService.class)
                .getResultStream()
                .collect(Collectors.toMap(ProcessorService::key, Function.identity()));
    }
}
