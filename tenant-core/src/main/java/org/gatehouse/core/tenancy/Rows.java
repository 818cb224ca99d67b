package org.gatehouse.core.tenancy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.ids.Uuids;

/** The current tenant's rows. Nobody types the tenant's predicate: this does. */
@Singleton
public class Rows {
    private final EntityManager database;

    @Inject
    public Rows(EntityManager database) {
        this.database = database;
    }

    public void add(Object row) {
        database.persist(row);
    }

    public void remove(Object row) {
        database.remove(row);
    }

    /** Sends what is pending, so that a broken constraint shows here and not at the end of the transaction. */
    public void flush() {
        database.flush();
    }

    public <T extends TenantOwned> Optional<T> find(Class<T> type, UUID id) {
        return Optional.ofNullable(database.find(type, key(id)));
    }

    /** Locks the row until the end of the transaction and reads it anew. */
    public <T extends TenantOwned> Optional<T> lock(Class<T> type, UUID id) {
        database.flush(); // reading anew would forget what this transaction has changed and not written yet
        return Optional.ofNullable(database.find(type, key(id), LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Rows of one type.
     *
     * @param condition JPQL over the alias {@code x}; may end with an order
     */
    public <T extends TenantOwned> TypedQuery<T> where(Class<T> type, String condition) {
        return query("select x from " + type.getSimpleName() + " x where x.tenantId = :tenant and " + condition, type);
    }

    /** A query that names {@code :tenant} itself, for each row type in it; the statement guard checks that it does. */
    public <T> TypedQuery<T> query(String jpql, Class<T> result) {
        return database.createQuery(jpql, result).setParameter("tenant", tenant());
    }

    /** Many rows at once, none of them read; names {@code :tenant} itself, as a query does. */
    public Query change(String jpql) {
        return database.createQuery(jpql).setParameter("tenant", tenant());
    }

    /**
     * A procedure of the database's own, for what no query may do.
     *
     * @param name of the query on the entity that it belongs to; its first parameter is the tenant
     */
    public Query call(String name) {
        return database.createNamedQuery(name).setParameter(1, Uuids.bytes(tenant()));
    }

    private static UUID tenant() {
        return CurrentTenant.get().value();
    }

    private static TenantKey key(UUID id) {
        return new TenantKey(tenant(), id);
    }
}
