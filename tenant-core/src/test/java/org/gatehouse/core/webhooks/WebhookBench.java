package org.gatehouse.core.webhooks;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gatehouse.core.egress.EvidenceLog;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.egress.PostWake;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.journal.PersonKeys;
import org.gatehouse.core.seal.SealLog;
import org.gatehouse.core.seal.SealingKeys;
import org.gatehouse.core.seal.Signet;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;

/** A tenant with a log that is sealed when the test says, and with webhooks. */
final class WebhookBench {
    static final TestDatabase DATABASE = TestDatabase.shared();
    static final String URL = "https://hooks.example.com/gatehouse";

    final MovableClock clock = MovableClock.at("2026-11-24T08:00:00Z");
    final TestContainer container = new TestContainer(DATABASE);
    final Rows rows = container.rows();
    final MasterKey masterKey = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));
    final Journal journal = container.useCase(Journal.class, rows, new PersonKeys(rows, masterKey), clock);
    final InnerHosts inner = new InnerHosts("inner.local:7101");
    final KeepWebhooks keep =
            container.useCase(KeepWebhooks.class, rows, new Creations(rows, clock), journal, masterKey, inner, clock);
    final ReachWebhook reach = container.useCase(ReachWebhook.class, rows, journal, masterKey, inner, clock);
    final Post post = new Post(rows, masterKey, clock, container.afterCommit(), new PostWake());
    final TellWebhook tell = container.useCase(TellWebhook.class, rows, post);
    final DueWebhooks due = container.useCase(DueWebhooks.class, container.entityManager());
    final TenantId tenant = DATABASE.newTenant();
    final Actor admin = Actor.account(Uuids.next());
    private final SealLog seal = container.useCase(
            SealLog.class,
            rows,
            EvidenceLog.evidence(),
            new Signet(container.useCase(SealingKeys.class, container.entityManager()), masterKey, clock),
            clock,
            60);

    <T> T as(TenantId whose, Callable<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(whose)) {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T as(Callable<T> work) {
        return as(tenant, work);
    }

    void doAs(Runnable work) {
        as(() -> {
            work.run();
            return true;
        });
    }

    UUID add(Deed... kinds) {
        return as(() -> keep.add(new KeepWebhooks.Wanted("Route planning", URL, Set.of(kinds)), null, admin)
                .id());
    }

    /** Written, and not sealed yet. */
    UUID write(Deed deed) {
        return as(tenant, () -> write(deed, Uuids.next()));
    }

    UUID write(Deed deed, UUID object) {
        journal.note(admin, deed, About.of(object));
        return object;
    }

    void seal() {
        doAs(() -> {
            while (seal.sealNext()) {
                // the rest
            }
        });
    }

    /** Everything that is due to it is told. */
    void tellAll(UUID webhook) {
        doAs(() -> {
            while (tell.tellNext(webhook)) {
                // the rest
            }
        });
    }

    List<Message> messages(UUID webhook) {
        return as(() -> container.call(() -> post.about(TellWebhook.SUBJECT, webhook)));
    }

    /** What they would say, in the order in which they were written. */
    List<String> said(UUID webhook) {
        return messages(webhook).stream()
                .map(message -> as(() -> Letters.read(masterKey, message)))
                .toList();
    }

    /** As if the receiver had them all. */
    void settleAll() {
        as(() -> container.call(() -> rows.change("update Message x set x.settledAt = :now, x.version = x.version + 1"
                        + " where x.tenantId = :tenant and x.settledAt is null")
                .setParameter("now", clock.instant())
                .executeUpdate()));
    }

    long place(UUID object) {
        return as(() -> container.call(() -> rows.where(JournalEntry.class, "x.objectId = :object")
                .setParameter("object", object)
                .getSingleResult()
                .seq()
                .orElseThrow()));
    }

    List<Deed> deeds() {
        return as(() ->
                container.call(() -> rows.where(JournalEntry.class, "1 = 1 order by x.id").getResultList().stream()
                        .map(JournalEntry::deed)
                        .toList()));
    }

    Webhook get(UUID id) {
        return as(() -> keep.get(id));
    }
}
