package org.gatehouse.container;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** A use case made like all others, so that a test can look at what the container does around it. */
@UseCase
public class ProbeUseCase {
    private final Rows rows;
    private final EntityManager database;
    private final Transaction transaction;
    private final InnerUseCase inner;

    @Inject
    public ProbeUseCase(Rows rows, EntityManager database, Transaction transaction, InnerUseCase inner) {
        this.rows = rows;
        this.database = database;
        this.transaction = transaction;
        this.inner = inner;
    }

    /** The container's transaction of this thread. */
    @Singleton
    public static class Transaction {
        @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
        private TransactionSynchronizationRegistry registry;

        /** Null where there is none. */
        public Object key() {
            return registry.getTransactionKey();
        }
    }

    /** Called by the other use case, and so within its transaction. */
    @UseCase
    public static class InnerUseCase {
        private final Transaction transaction;

        @Inject
        public InnerUseCase(Transaction transaction) {
            this.transaction = transaction;
        }

        public Object transaction() {
            return transaction.key();
        }
    }

    /** The transaction as seen before and after a write, and by a use case that this one calls. */
    public List<Object> transactions() {
        List<Object> seen = new ArrayList<>();
        seen.add(transaction.key());
        rows.add(site("one transaction"));
        rows.flush();
        seen.add(transaction.key());
        seen.add(inner.transaction());
        return seen;
    }

    /** The database's session, asked before the first write and after it. */
    public List<Object> sessions() {
        List<Object> seen = new ArrayList<>();
        seen.add(session());
        rows.add(site("one session"));
        rows.flush();
        seen.add(session());
        return seen;
    }

    public UUID add(String name) {
        Site site = site(name);
        rows.add(site);
        return site.id();
    }

    public UUID addAndRefuse(List<UUID> added) {
        added.add(add("refused"));
        rows.flush();
        throw Refusal.of(Problem.CHANGED_MEANWHILE);
    }

    public boolean knows(UUID site) {
        return rows.find(Site.class, site).isPresent();
    }

    public List<Site> sitesWithoutPredicate() {
        return database.createQuery("select s from Site s", Site.class).getResultList();
    }

    public List<UUID> idsWithoutPredicate() {
        return database.createQuery("select s.id from Site s", UUID.class).getResultList();
    }

    public int renameAllWithoutPredicate() {
        return database.createQuery("update Site s set s.name = 'mine'").executeUpdate();
    }

    public List<?> sitesOf(UUID tenant) {
        return database.createQuery("select s.name from Site s where s.tenantId = :tenant")
                .setParameter("tenant", tenant)
                .getResultList();
    }

    private Object session() {
        return database.createNativeQuery("select concat(connection_id(), ' autocommit ', @@autocommit)")
                .getSingleResult();
    }

    private static Site site(String name) {
        return new Site(new Site.Details(
                name, "Havnegade 1", ZoneId.of("Europe/Copenhagen"), List.of("Main"), "The lawn", LocalTime.of(20, 0)));
    }
}
