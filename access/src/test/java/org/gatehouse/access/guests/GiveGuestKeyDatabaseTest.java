package org.gatehouse.access.guests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.keys.DoorKey;
import org.gatehouse.access.keys.Ground;
import org.gatehouse.access.keys.Journals;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.keys.Register.Use;
import org.gatehouse.access.openings.IssueCredentials;
import org.gatehouse.access.openings.IssueCredentials.Issued;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.access.phones.Phones;
import org.gatehouse.access.units.Units;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sites.Sites;
import org.junit.jupiter.api.Test;

class GiveGuestKeyDatabaseTest {
    private static final Instant NOON = Instant.parse("2026-11-30T11:00:00Z");

    private final Register register = new Register();
    private final Phones phones = new Phones(register);
    private final UUID site = register.site();
    private final UUID front = register.door(site, "Front", 60);
    private final UUID saloon = register.door(site, "Saloon", null);
    private final UUID cellar = register.door(site, "Cellar", null);
    private final UUID visit = UUID.randomUUID();

    GiveGuestKeyDatabaseTest() {
        opens(front, null);
        opens(saloon, " saloon");
    }

    @Test
    void aGuestWhoIsInsideOpensTheEntranceAndTheRoomOfTheMeeting() {
        give(inside());
        assertThat(opens(front)).isTrue();
        assertThat(opens(saloon)).isTrue();
        assertThat(ground(cellar)).isEqualTo(Ground.NO_KEY);
        assertThat(key().grantedBy()).isEmpty();
    }

    @Test
    void theRoomOfAnotherMeetingStaysShut() {
        give(new GuestVisit(visit, "Kim Gæst", site, "Library", NOON, true));
        assertThat(opens(front)).isTrue();
        assertThat(ground(saloon)).isEqualTo(Ground.NO_KEY);
    }

    @Test
    void nothingIsMadeOfAGuestWhoDoesNotAsk() {
        follow(inside());
        assertThat(guests()).isEmpty();
        assertThat(offered(inside())).containsExactly("Front", "Saloon");
    }

    @Test
    void whoIsNotInsideGetsNone() {
        refused(Problem.GUEST_NOT_INSIDE, () -> give(outside()));
        assertThat(offered(outside())).isEmpty();
        register.clock.advance(Duration.ofHours(2));
        refused(Problem.MEETING_OVER, () -> give(inside()));
        assertThat(guests()).isEmpty();
    }

    @Test
    void whereNoDoorOpensToGuestsThereIsNoKey() {
        register.in(use -> {
            doors(use).close(front, Register.BY);
            doors(use).close(saloon, Register.BY);
            return front;
        });
        refused(Problem.NOT_FOUND, () -> give(inside()));
        assertThat(guests()).isEmpty();
    }

    @Test
    void doorsOfOtherSitesAndDoorsOutOfUseAreNotAmongThem() {
        opens(register.door(register.site(), "Elsewhere", null), null);
        register.move(saloon, DoorState.DEACTIVATED);
        assertThat(offered(inside())).containsExactly("Front");
    }

    @Test
    void theKeyIsDeadAtCheckOutAndLivesAgainWhenTheGuestIsBack() {
        give(inside());
        follow(outside());
        assertThat(ground(front)).isEqualTo(Ground.KEY_REVOKED);
        follow(inside());
        assertThat(opens(front)).isTrue();
        assertThat(guests()).hasSize(1);
    }

    @Test
    void theKeyEndsWithTheMeeting() {
        give(inside());
        register.clock.advance(Duration.ofHours(2));
        assertThat(ground(front)).isEqualTo(Ground.OUTSIDE_HOURS);
        register.in(use -> {
            giving(use).endDue();
            return visit;
        });
        assertThat(ground(front)).isEqualTo(Ground.KEY_REVOKED);
    }

    @Test
    void aMeetingThatGoesOnOrMovesTakesTheKeyAlong() {
        give(inside());
        UUID before = key().id();
        follow(inside());
        assertThat(key().id()).as("nothing changed").isEqualTo(before);
        follow(new GuestVisit(visit, "Kim Gæst", site, "Library", NOON.plus(Duration.ofHours(1)), true));
        assertThat(ground(saloon)).isEqualTo(Ground.KEY_REVOKED);
        register.clock.advance(Duration.ofMinutes(150));
        assertThat(opens(front)).isTrue();
    }

    @Test
    void whatAnAdministratorTookIsNotGivenAgain() {
        give(inside());
        UUID given = key().id();
        register.in(use -> use.revocations().key(given, "Seen in the cellar", Register.BY));
        follow(inside());
        assertThat(ground(front)).isEqualTo(Ground.KEY_REVOKED);
        refused(Problem.KEY_REVOKED, () -> give(inside()));
    }

    @Test
    void aGuestIsNotAmongThoseWhoHoldKeysAndHasNoNumber() {
        give(inside());
        List<KeyHolder> found = register.in(use -> use.holders().search("Kim", null, Register.BY));
        assertThat(found).isEmpty();
        KeyHolder guest = register.in(use -> use.holders().get(holder(use)));
        assertThat(guest.phone()).isEmpty();
    }

    @Test
    void aGuestsKeyOpensOnlyWhereTheServerIsAskedAlsoAtADoorThatOpensAlone() {
        Units units = new Units(register);
        units.enrolled(front);
        var key = Callers.p256();
        UUID phone = phones.bind(give(inside()), key);
        String session = Callers.p256().toPublicJWK().toJSONString();
        List<Issued> issued = register.in(use -> new IssueCredentials(
                        use.rows(),
                        use.openings(),
                        new Sites(use.rows()),
                        units.signing(use.rows()),
                        Journals.journal(use.rows(), register.clock),
                        register.clock)
                .issue(phone, session, Set.of()));
        assertThat(issued).singleElement().satisfies(copy -> {
            assertThat(copy.offline()).isFalse();
            assertThat(copy.expiresAt()).isEqualTo(register.clock.instant().plus(Duration.ofMinutes(5)));
        });
    }

    @Test
    void aGuestHasOnePhone() {
        UUID first = phones.bind(give(inside()), Callers.p256());
        UUID second = phones.bind(give(inside()), Callers.p256());
        assertThat(isClosed(first)).isTrue();
        assertThat(isClosed(second)).isFalse();
    }

    private boolean isClosed(UUID phone) {
        return register.in(
                use -> use.rows().find(BoundPhone.class, phone).orElseThrow().isClosed());
    }

    @Test
    void aNameThatWasPutRightIsRightAtTheDoorsToo() {
        give(inside());
        follow(new GuestVisit(visit, "Kim Gaest", site, "Saloon", NOON, true));
        assertThat(register.<String>in(use -> use.holders().get(holder(use)).name()))
                .isEqualTo("Kim Gaest");
    }

    @Test
    void fourWeeksLaterNothingIsKept() {
        phones.bind(give(inside()), Callers.p256());
        UUID holder = register.in(GiveGuestKeyDatabaseTest.this::holder);
        follow(outside());
        register.clock.advance(Duration.ofDays(28));
        assertThat(forget()).isZero();
        register.clock.advance(Duration.ofHours(3));
        assertThat(forget()).isEqualTo(1);
        assertThat(guests()).isEmpty();
        Optional<KeyHolder> kept = register.in(use -> use.rows().find(KeyHolder.class, holder));
        assertThat(kept).isEmpty();
        assertThat(deeds()).contains(Deed.PERSON_FORGOTTEN);
        assertThat(forget()).isZero();
    }

    private GuestVisit inside() {
        return new GuestVisit(visit, "Kim Gæst", site, "Saloon", NOON, true);
    }

    private GuestVisit outside() {
        return new GuestVisit(visit, "Kim Gæst", site, "Saloon", NOON, false);
    }

    private void opens(UUID door, String room) {
        register.in(use -> {
            doors(use).open(door, room, Register.BY);
            return door;
        });
    }

    private Secret give(GuestVisit of) {
        return register.in(use -> giving(use).give(of));
    }

    private List<String> offered(GuestVisit to) {
        return register.in(
                use -> giving(use).doors(to).stream().map(DoorUnit::name).toList());
    }

    private List<Deed> deeds() {
        return register.in(use -> use.rows()
                .where(JournalEntry.class, "1 = 1")
                .getResultStream()
                .map(JournalEntry::deed)
                .toList());
    }

    private void follow(GuestVisit of) {
        register.in(use -> {
            giving(use).follow(of);
            return of;
        });
    }

    private int forget() {
        return register.in(use -> new ForgetGuests(use.rows(), use.erasure(), register.clock).forgetDue());
    }

    private KeepGuestDoors doors(Use use) {
        return new KeepGuestDoors(use.rows(), Journals.journal(use.rows(), register.clock));
    }

    private GiveGuestKey giving(Use use) {
        return new GiveGuestKey(
                use.rows(),
                new Sites(use.rows()),
                use.holders(),
                use.grants(),
                use.revocations(),
                use.invitations(),
                register.clock);
    }

    private List<GuestHolder> guests() {
        return register.in(use -> use.rows().where(GuestHolder.class, "1 = 1").getResultList());
    }

    private UUID holder(Use use) {
        return use.rows().find(GuestHolder.class, visit).orElseThrow().holderId();
    }

    private DoorKey key() {
        return register.in(use -> use.rows()
                .where(DoorKey.class, "x.holderId = :holder and x.revokedAt is null")
                .setParameter("holder", holder(use))
                .getSingleResult());
    }

    private boolean opens(UUID door) {
        return ground(door) == Ground.OPENS;
    }

    private Ground ground(UUID door) {
        return register.judge(door, register.in(this::holder)).ground();
    }

    private static void refused(Problem problem, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
