package org.gatehouse.core.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.egress.DueMessages.Due;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;
import org.gatehouse.core.time.TestTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In a year of its own, in which no other test's messages are due. */
class PostmanTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovableClock clock = new MovableClock(Instant.parse("2001-11-20T08:00:00Z"));
    private final MasterKey key = new MasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    private final TestContainer container = new TestContainer(database);
    private final TenantId ours = database.newTenant();
    private final TenantId theirs = database.newTenant();
    private final DueMessages messages = container.useCase(DueMessages.class, container.entityManager(), clock);
    private final CountDownLatch providerAnswers = new CountDownLatch(1);
    private final Queue<UUID> begun = new ConcurrentLinkedQueue<>();
    private final ExecutorService carriers = Executors.newFixedThreadPool(4);

    @AfterEach
    void nothing_stays_due() throws InterruptedException {
        providerAnswers.countDown();
        carriers.shutdownNow();
        carriers.awaitTermination(10, TimeUnit.SECONDS);
        for (TenantId tenant : List.of(ours, theirs)) {
            database.doAs(
                    tenant,
                    rows -> rows.where(Message.class, "x.settledAt is null")
                            .getResultList()
                            .forEach(message -> message.giveUp("over", clock.instant())));
        }
    }

    @Test
    void what_somebody_waits_for_goes_before_the_invitations_that_were_posted_earlier() {
        post(theirs, Activity.VISITOR_INVITE, 300);
        post(ours, Activity.VISITOR_INVITE, 300);
        clock.advance(Duration.ofSeconds(1));
        post(theirs, Activity.HOST_ALERT, 1);
        post(ours, Activity.LOGIN_SMS, 1);
        post(ours, Activity.PASSWORD_RESET, 1);

        List<Due> due = messages.nextAcrossTenants(103);

        assertThat(due)
                .extracting(Due::activity)
                .startsWith(Activity.HOST_ALERT, Activity.LOGIN_SMS, Activity.PASSWORD_RESET);
        assertThat(due)
                .filteredOn(one -> one.activity() == Activity.VISITOR_INVITE
                        && one.tenant().equals(ours))
                .hasSize(50);
    }

    @Test
    void invitations_that_nobody_answers_leave_carriers_free_for_an_alert() {
        EgressGate stuck = new StuckGate(Set.copyOf(post(theirs, Activity.VISITOR_INVITE, 50)));
        Postman postman = new Postman(messages, stuck, latest(new TestTime(clock)));
        postman.carryDue(carriers);
        await().until(() -> begun.size() == 2);

        UUID alert = post(ours, Activity.HOST_ALERT, 1).get(0);
        postman.carryDue(carriers);

        await().until(() -> begun.contains(alert));
        assertThat(begun).hasSize(3);
        providerAnswers.countDown();
        await().until(() -> begun.size() == 51);
    }

    @Test
    void nobody_carries_anything_out_while_nobody_knows_what_time_it_is() {
        TestTime time = new TestTime(clock);
        Postman postman = new Postman(messages, new StuckGate(Set.of()), latest(time));
        UUID alert = post(ours, Activity.HOST_ALERT, 1).get(0);
        time.jump(Duration.ofDays(365));

        assertThat(postman.carryDue(carriers)).isFalse();
        time.jump(Duration.ofDays(-365));
        postman.carryDue(carriers);

        await().until(() -> begun.contains(alert));
        assertThat(begun).containsExactly(alert);
    }

    /** Where there is a connector to somebody outside. */
    private static LatestInstant latest(TestTime time) {
        return new LatestInstant(null, time.keeper, new Connectors(List.of(new Outside())));
    }

    /** One of them. */
    private static final class Outside implements Connector<Content.Sms> {
        @Override
        public String service() {
            return "inmobile";
        }

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Delivery deliver(Clearance clearance, Content.Sms sms) {
            throw new AssertionError("nobody sends here");
        }
    }

    private List<UUID> post(TenantId tenant, Activity activity, int many) {
        Errand errand =
                new Errand(activity, null, "visit", Uuids.next(), null, Map.of(), Map.of(), Locale.ENGLISH, Set.of());
        return database.as(tenant, rows -> {
            Post post = new Post(rows, key, clock, Runnable::run, new PostWake());
            return Stream.generate(() -> post.enqueue(errand)).limit(many).toList();
        });
    }

    /** A provider that takes those messages and says nothing for a while. */
    private final class StuckGate extends EgressGate {
        private final Set<UUID> unanswered;

        StuckGate(Set<UUID> unanswered) {
            super(null, null, null, List.of());
            this.unanswered = unanswered;
        }

        @Override
        public void carry(UUID messageId) {
            begun.add(messageId);
            if (unanswered.contains(messageId)) {
                try {
                    providerAnswers.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
