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

    /** What decides at that instant. */
    public Optional<Agreement> inForce(Instant at) {
        return versionInForce(at).map(AgreementVersion::read);
    }

    /** The newest version that has begun. */
    public Optional<AgreementVersion> versionInForce(Instant at) {
        return rows.where(AgreementVersion.class, "x.inForceFrom <= :at order by x.inForceFrom desc, x.number desc")
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
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
