package org.gatehouse.visitor.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.visitor.testing.World;
import org.junit.jupiter.api.Test;

class PlanMeetingDatabaseTest extends MeetingBench {
    private static final UUID KEY = UUID.randomUUID();

    @Test
    void each_guest_is_invited_with_a_pass_of_their_own() {
        UUID meeting = world.meeting(guest("Gerda", "gerda@example.org"), guest("Gustav", "gustav@example.org"));

        List<Visit> visits = visits(meeting);

        assertThat(visits).hasSize(2);
        assertThat(world.events()).containsExactly("GuestInvited", "GuestInvited");
        assertThat(visits)
                .extracting(visit -> world.in(use -> use.visits().passOf(visit))
                        .orElseThrow()
                        .code())
                .doesNotHaveDuplicates();
    }

    @Test
    void the_same_request_sent_twice_plans_one_meeting() {
        CreationKey key = new CreationKey(KEY, "request");

        UUID first = plan(world.planAt(TEN), key);

        assertThat(plan(world.planAt(TEN), key)).isEqualTo(first);
        assertThat(world.events()).hasSize(1);
    }

    @Test
    void one_key_for_two_requests_is_refused() {
        plan(world.planAt(TEN), new CreationKey(KEY, "request"));

        assertRefused(() -> plan(world.planAt(TEN), new CreationKey(KEY, "another")), Problem.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_known_mailbox_is_the_same_person() {
        UUID first = world.meeting(guest("Gerda", "gerda@example.org"));
        UUID second = world.meeting(guest("Gerda", "gerda@example.org"));

        assertThat(visits(first).get(0).guestId())
                .isEqualTo(visits(second).get(0).guestId());
    }

    @Test
    void namesakes_without_an_address_stay_two_persons() {
        UUID meeting = world.meeting(guest("Gerda", null), guest("Gerda", null));

        assertThat(visits(meeting)).extracting(Visit::guestId).doesNotHaveDuplicates();
    }

    @Test
    void inviting_a_known_person_does_not_rename_them() {
        UUID first = world.meeting(guest("Gerda", "gerda@example.org"));
        world.meeting(guest("Somebody", "gerda@example.org"));

        UUID person = visits(first).get(0).guestId();
        String name = world.in(
                use -> use.rows().find(Person.class, person).orElseThrow().firstName());
        assertThat(name).isEqualTo("Gerda");
    }

    @Test
    void a_host_sees_a_known_mailbox_as_they_wrote_it_and_is_not_told_whose_it_is() {
        world.meeting(guest("Gerda", "gerda@example.org"));
        UUID again = world.meeting(guest("Gerda", "gerda@example.org"));
        Guest guess = new Guest(
                new Person.Details("Somebody", "Else", new Email("gerda@example.org"), null, null, "da"),
                Visit.Extras.NONE);
        UUID guessed = world.meeting(guess);

        assertThat(visits(again).get(0).invitedAs()).isEqualTo(new Visit.InvitedAs("Gerda", "Test", "Acme"));
        assertThat(visits(guessed).get(0).invitedAs()).isEqualTo(new Visit.InvitedAs("Somebody", "Else", null));
    }

    @Test
    void inviting_a_colleague_writes_nothing_into_their_record() {
        Guest colleague = new Guest(
                new Person.Details(
                        "Hanne",
                        "Test",
                        new Email("hanne@example.com"),
                        PhoneNumber.parse("phone", "+4520111213"),
                        "Elsewhere",
                        "en"),
                Visit.Extras.NONE);
        world.database.doAs(
                world.tenant,
                rows -> rows.find(Person.class, world.host)
                        .orElseThrow()
                        .change(new Person.Details("Hanne", "Test", new Email("hanne@example.com"), null, null, "da")));

        UUID meeting = world.meeting(colleague);

        assertThat(visits(meeting).get(0).guestId()).isEqualTo(world.host);
        Person known = world.in(use -> use.rows().find(Person.class, world.host).orElseThrow());
        assertThat(known.phone()).isEmpty();
        assertThat(known.company()).isEmpty();
    }

    @Test
    void a_meeting_must_end_after_it_begins_and_not_in_the_past() {
        Meeting.Plan backwards =
                new Meeting.Plan(world.site, world.host, "", "", TEN, TEN.minus(Duration.ofMinutes(1)));
        Instant lastYear = TEN.minus(Duration.ofDays(365));

        assertRefused(() -> plan(backwards, null), Problem.END_BEFORE_START);
        assertRefused(() -> plan(world.planAt(lastYear), null), Problem.MEETING_OVER);
    }

    @Test
    void a_host_or_site_of_another_tenant_does_not_exist() {
        World other = new World();

        assertRefused(
                () -> plan(new Meeting.Plan(world.site, other.host, "", "", TEN, TEN.plusSeconds(60)), null),
                Problem.INVALID_INPUT);
        assertRefused(
                () -> plan(new Meeting.Plan(other.site, world.host, "", "", TEN, TEN.plusSeconds(60)), null),
                Problem.INVALID_INPUT);
    }

    @Test
    void an_optional_field_is_refused_until_the_tenant_turns_it_on() {
        Guest withPlate = new Guest(guest("Gerda", null).details(), new Visit.Extras(null, null, "AB 12 345"));
        assertRefused(() -> world.meeting(withPlate), Problem.FIELD_NOT_ENABLED);

        turnOn("LICENCE_PLATE");

        UUID meeting = world.meeting(withPlate);
        assertThat(visits(meeting).get(0).extras().licencePlate()).isEqualTo("AB 12 345");
    }

    @Test
    void a_meeting_has_at_most_five_hundred_guests() {
        Guest[] many = Collections.nCopies(500, guest("Gerda", null)).toArray(Guest[]::new);
        UUID meeting = world.meeting(many);

        assertRefused(() -> add(meeting), Problem.MEETING_FULL);
        assertRefused(
                () -> world.in(use -> use.plan().plan(world.planAt(TEN), Collections.nCopies(501, many[0]), null)),
                Problem.MEETING_FULL);
        UUID withdrawn = world.visitOf(meeting).id();
        world.in(use -> {
            use.change().cancelGuest(withdrawn);
            return true;
        });
        add(meeting);
        assertThat(visits(meeting)).hasSize(501);
    }

    private UUID add(UUID meeting) {
        return world.in(use -> use.change().addGuest(meeting, guest("Gustav", null), null));
    }

    @Test
    void a_guest_without_an_address_cannot_be_sent_anything() {
        UUID meeting = world.meeting(guest("Gerda", null));
        UUID visit = visits(meeting).get(0).id();

        assertRefused(
                () -> world.in(use -> {
                    use.change().inviteAgain(visit);
                    return true;
                }),
                Problem.GUEST_UNREACHABLE);
    }

    private void turnOn(String field) {
        world.database.run(em -> {
            Tenant tenant = em.find(Tenant.class, world.tenant.value());
            TenantSettings now = tenant.settings();
            tenant.change(new TenantSettings(
                    now.language(),
                    now.failedSignInLimit(),
                    now.secondFactorRequired(),
                    now.earlyMinutes(),
                    now.lateMinutes(),
                    now.remindHostSeconds(),
                    now.tellDeputySeconds(),
                    now.tellReceptionSeconds(),
                    List.of(field),
                    now.deskSeesSubject(),
                    now.offline(),
                    now.kioskHostSearch(),
                    now.kioskSteps()));
        });
    }
}
