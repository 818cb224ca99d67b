package org.gatehouse.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.egress.DueMessages;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.egress.PostWake;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.ledger.Difference.Kind;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;
import org.gatehouse.core.time.ClockConfirmation;
import org.gatehouse.core.time.KeepTime;
import org.gatehouse.core.time.TestTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a year of its own: the time that is on record is everybody's. */
class WatchClockTest {
    private static final Instant START = Instant.parse("2003-11-20T08:00:00Z");
    private static final UUID OPERATOR = Uuids.next();

    private final TestDatabase database = TestDatabase.shared();
    private final MovableClock clock = new MovableClock(START);
    private final TestContainer container = new TestContainer(database);
    private final TestTime time = new TestTime(clock);
    private final KeepIncidents incidents = container.useCase(KeepIncidents.class, container.rows(), clock);
    private final DueMessages messages = container.useCase(DueMessages.class, container.entityManager(), clock);
    private final TenantId operator = database.newTenant();
    private final WatchClock watch = watch(time);

    @BeforeEach
    @AfterEach
    void nothing_is_on_record() {
        container.run(() -> container
                .entityManager()
                .createQuery("update KnownTime k set k.seenAt = null, k.confirmations = 0")
                .executeUpdate());
    }

    @Test
    void how_late_it_is_goes_on_record_and_is_the_least_it_can_be_after_the_next_start() {
        assertThat(watch.look().seenAt()).contains(START);
        clock.advance(Duration.ofMinutes(10));
        watch.look();
        clock.advance(Duration.ofMinutes(-6));

        TestTime next = new TestTime(clock);
        watch(next).look();

        assertThat(next.keeper.isSure()).isFalse();
    }

    @Test
    void the_operator_is_told_once_that_the_clock_was_set() {
        watch.look();
        time.jump(Duration.ofDays(3_650));
        watch.look();
        watch.look();
        assertThat(told()).extracting(Incident::code).containsExactly(Kind.CLOCK_AHEAD);
        assertThat(told()).extracting(Incident::detail).containsExactly("2013-11-17T08:00:00Z");

        time.jump(Duration.ofDays(-3_650).minusMinutes(6));
        watch.look();
        watch.look();

        assertThat(told()).extracting(Incident::code).containsExactlyInAnyOrder(Kind.CLOCK_AHEAD, Kind.CLOCK_BEHIND);
        assertThat(told()).extracting(Incident::calls).containsOnly(1);
    }

    @Test
    void an_operator_who_says_what_time_it_is_is_believed_if_the_clock_shows_it() {
        watch.look();
        time.jump(Duration.ofDays(30));
        watch.look();
        Instant wrong = clock.instant().minus(Duration.ofDays(30));
        assertThatThrownBy(() -> watch.confirm(wrong, OPERATOR))
                .isInstanceOf(Refusal.class)
                .hasMessage("clock-differs");
        assertThat(time.keeper.isSure()).isFalse();

        watch.confirm(clock.instant().plusSeconds(200), OPERATOR);

        assertThat(time.keeper.isSure()).isTrue();
    }

    @Test
    void each_confirmation_stays_on_record() {
        UUID another = Uuids.next();
        watch.look();
        time.jump(Duration.ofDays(30));
        Instant shown = clock.instant();
        watch.confirm(shown.plusSeconds(200), OPERATOR);
        watch.confirm(shown.minusSeconds(10), another);

        List<ClockConfirmation> kept = keep(time).confirmationsAcrossTenants(2);

        assertThat(kept).extracting(ClockConfirmation::confirmedBy).containsExactly(another, OPERATOR);
        assertThat(kept).extracting(ClockConfirmation::shown).containsOnly(shown);
        assertThat(kept.get(1).said()).isEqualTo(shown.plusSeconds(200));
        assertThat(kept.get(1).lastSeenAt()).contains(START);
    }

    @Test
    void a_message_that_a_wrong_clock_has_put_off_for_years_is_due_when_the_clock_is_right() {
        watch.look();
        TenantId tenant = database.newTenant();
        time.jump(Duration.ofDays(3_650));
        UUID putOff = post(tenant);
        watch.look();
        assertThat(due(tenant)).containsExactly(putOff);

        time.jump(Duration.ofDays(-3_650));
        assertThat(due(tenant)).isEmpty();
        watch.look();

        assertThat(due(tenant)).containsExactly(putOff);
        database.doAs(
                tenant,
                rows -> rows.where(Message.class, "1 = 1").getResultList().forEach(rows::remove));
    }

    private UUID post(TenantId tenant) {
        MasterKey key = new MasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        Errand errand = new Errand(
                Activity.HOST_ALERT, null, "visit", Uuids.next(), null, Map.of(), Map.of(), Locale.ENGLISH, Set.of());
        return database.as(tenant, rows -> new Post(rows, key, clock, Runnable::run, new PostWake()).enqueue(errand));
    }

    private List<UUID> due(TenantId tenant) {
        return messages.nextAcrossTenants(1_000).stream()
                .filter(due -> due.tenant().equals(tenant))
                .map(DueMessages.Due::id)
                .toList();
    }

    private List<Incident> told() {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(operator)) {
            return incidents.newest(100);
        }
    }

    private KeepTime keep(TestTime of) {
        return container.useCase(KeepTime.class, container.entityManager(), of.keeper, clock);
    }

    private WatchClock watch(TestTime of) {
        return new WatchClock(keep(of), of.keeper, messages, incidents, new OneOperator(), clock);
    }

    /** The test's own tenant runs the service. */
    private final class OneOperator extends Tenants {
        OneOperator() {
            super(container.entityManager());
        }

        @Override
        public List<Tenant> allAcrossTenants() {
            return List.of(new Tenant("o", "o", false, true, START) {
                @Override
                public TenantId id() {
                    return operator;
                }
            });
        }
    }
}
