package org.gatehouse.visitor.posters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.branding.Brandings;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.testing.Together;
import org.gatehouse.visitor.checkin.Scans;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.visits.Arrival;
import org.gatehouse.visitor.visits.Departure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnPhoneDatabaseTest {
    private static final MasterKey KEY = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));

    private final World world = new World();
    private final UUID meeting = world.meeting(guest("Gerda", "gerda@example.org"));
    private final UUID visit = world.visitOf(meeting).id();
    private final String poster = make(world, world.site);

    @Test
    void where_none_is_asked_for_the_link_is_enough_and_no_poster_is_good() {
        assertThat(refused(() -> come(poster))).isEqualTo(Problem.POSTER_NOT_VALID);
        assertThat(refused(() -> phone(world, phone -> phone.entrance(visit, poster))))
                .isEqualTo(Problem.POSTER_NOT_VALID);

        assertThat(come(null)).isEqualTo(new Arrival.Welcome(TEN));
    }

    @Test
    void where_it_is_asked_for_the_poster_lets_in_and_the_link_alone_does_not() {
        ask(true);

        assertThat(refused(() -> come(null))).isEqualTo(Problem.POSTER_NEEDED);
        assertThat(scans()).isEmpty();
        OwnPhone.Entrance entrance = phone(world, phone -> phone.entrance(visit, poster));
        assertThat(entrance).isEqualTo(new OwnPhone.Entrance("Havnegade", "Main"));
        assertThat(come(poster)).isEqualTo(new Arrival.Welcome(TEN));
        assertThat(scans()).containsExactly("POSTER welcome");
        assertThat(world.events()).containsExactly("GuestInvited", "GuestArrived");
    }

    @Test
    void whoever_goes_may_say_so_at_the_entrance_or_from_afar() {
        ask(true);
        come(poster);
        assertThat(go(poster)).isInstanceOf(Departure.Goodbye.class);
        come(poster);
        assertThat(go(null)).isInstanceOf(Departure.Goodbye.class);
        assertThat(go(poster)).isEqualTo(new Departure.NotInside());
    }

    @Test
    void the_same_scan_sent_again_gets_its_answer_also_after_the_poster_was_made_anew() {
        ask(true);
        UUID scan = UUID.randomUUID();
        Arrival first = come(scan, poster);
        make(world, world.site);
        world.clock.advance(Duration.ofMinutes(5));

        assertThat(come(scan, poster)).isEqualTo(first);
        assertThat(scans()).hasSize(1);
        assertThat(world.events()).containsOnlyOnce("GuestArrived");
    }

    @Test
    void the_same_scan_sent_at_once_is_one() throws Exception {
        ask(true);
        UUID scan = UUID.randomUUID();
        assertThat(Together.run(6, () -> come(scan, poster))).containsOnly(new Arrival.Welcome(TEN));
        assertThat(scans()).hasSize(1);
    }

    @Test
    void a_poster_made_anew_of_an_entrance_that_is_gone_of_another_tenant_or_of_nobody_is_refused_alike() {
        ask(true);
        String anew = make(world, world.site);
        World others = new World();
        String theirs = make(others, others.site);
        ask(others, others.site, true);

        assertThat(refused(() -> come(poster))).as("the one before").isEqualTo(Problem.POSTER_NOT_VALID);
        assertThat(refused(() -> come(theirs))).as("another tenant's").isEqualTo(Problem.POSTER_NOT_VALID);
        assertThat(refused(() -> come("AAAAAAAAAAAAAAAAAAAAAAAA"))).isEqualTo(Problem.POSTER_NOT_VALID);
        assertThat(refused(() -> go(poster))).isEqualTo(Problem.POSTER_NOT_VALID);
        rename("Main", "Porten");
        hang("Porten");
        rename("Porten");
        assertThat(refused(() -> come(anew))).as("no such entrance").isEqualTo(Problem.POSTER_NOT_VALID);
        rename("Porten", "Main");
        assertThat(refused(() -> come(anew))).as("it left with its entrance").isEqualTo(Problem.POSTER_NOT_VALID);
        assertThat(come(make(world, world.site))).isEqualTo(new Arrival.Welcome(TEN));
    }

    @Test
    void a_site_asks_for_a_poster_only_where_one_hangs() {
        UUID bare = world.addSite("Anløbet");
        assertThat(refused(() -> ask(world, bare, true))).isEqualTo(Problem.POSTER_MISSING);
        assertThat(keep(world, keep -> keep.at(bare)).asked()).isFalse();
        ask(world, bare, false);

        ask(true);
        assertThat(refused(() -> rename("Porten"))).as("the last one").isEqualTo(Problem.POSTER_MISSING);
        ask(false);
        rename("Porten");
        assertThat(keep(world, keep -> keep.at(world.site)).posters()).isEmpty();
        assertThat(refused(() -> ask(true))).isEqualTo(Problem.POSTER_MISSING);
        assertThat(come(null)).isEqualTo(new Arrival.Welcome(TEN));
    }

    @Test
    void whoever_is_not_expected_any_more_is_told_of_no_entrance_but_who_is_inside_may_go() {
        ask(true);
        world.clock.set(TEN.minus(Duration.ofDays(1)));
        assertThat(entrance()).isEqualTo("Main");
        world.clock.set(TEN);
        come(poster);
        world.clock.set(TEN.plus(Duration.ofDays(1)));
        assertThat(entrance()).isEqualTo("Main");
        go(poster);
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(refused(this::entrance)).isEqualTo(Problem.MEETING_OVER);
    }

    @Test
    void whoever_comes_long_after_the_meeting_is_told_of_no_entrance() {
        ask(true);
        world.clock.set(TEN.plus(Duration.ofHours(7)));
        assertThat(come(poster)).isInstanceOf(Arrival.TooLate.class);
        assertThat(refused(this::entrance)).isEqualTo(Problem.MEETING_OVER);
    }

    @Test
    void whose_visit_is_cancelled_is_told_of_no_entrance() {
        ask(true);
        cancel();
        assertThat(refused(this::entrance)).isEqualTo(Problem.VISIT_CANCELLED);
    }

    @Test
    void what_a_kiosk_refuses_the_poster_refuses() {
        UUID elsewhere = world.addSite("Anløbet");
        String other = make(world, elsewhere);
        ask(true);
        ask(world, elsewhere, true);
        assertThat(come(other)).isEqualTo(new Arrival.WrongSite());
        assertThat(scans()).containsExactly("POSTER wrong-site");
        assertThat(world.events()).as("nobody is at that door").containsExactly("GuestInvited");

        world.clock.set(TEN.minus(Duration.ofHours(3)));
        assertThat(come(poster)).isInstanceOf(Arrival.TooEarly.class);
        world.clock.set(TEN.plus(Duration.ofDays(1)));
        assertThat(come(poster)).isInstanceOf(Arrival.WrongDay.class);
        assertThat(world.events()).endsWith("GuestTurnedAway", "GuestTurnedAway");
        world.clock.set(TEN);
        cancel();
        assertThat(come(poster)).isEqualTo(new Arrival.Cancelled());
    }

    @Test
    void an_entrance_has_one_poster_and_only_the_site_s_entrances_have_one() {
        make(world, world.site);

        assertThat(keep(world, keep -> keep.at(world.site)).posters())
                .extracting(KeepPosters.Poster::entrance)
                .containsExactly("Main");
        assertThat(refused(() -> keep(world, keep -> keep.make(world.site, "Gård", null))))
                .isEqualTo(Problem.INVALID_INPUT);
        assertThat(refused(() -> keep(world, keep -> {
                    keep.ask(world.site, 99, true);
                    return null;
                })))
                .isEqualTo(Problem.STALE_VERSION);
    }

    private String entrance() {
        return phone(world, phone -> phone.entrance(visit, poster)).entrance();
    }

    private void cancel() {
        world.in(use -> {
            use.change().cancelGuest(visit);
            return null;
        });
    }

    private Arrival come(@Nullable String token) {
        return come(UUID.randomUUID(), token);
    }

    private Arrival come(UUID scan, @Nullable String token) {
        return phone(world, phone -> phone.comes(scan, visit, token, null)).arrival();
    }

    private Departure go(@Nullable String token) {
        return phone(world, phone -> phone.goes(UUID.randomUUID(), visit, token))
                .departure();
    }

    private void ask(boolean asks) {
        ask(world, world.site, asks);
    }

    private static void ask(World world, UUID site, boolean asks) {
        keep(world, keep -> {
            keep.ask(site, keep.at(site).version(), asks);
            return null;
        });
    }

    /** Makes the poster of the entrance, and reads its code. */
    private void hang(String entrance) {
        keep(world, keep -> keep.make(world.site, entrance, null));
    }

    private static String make(World world, UUID site) {
        UUID id = keep(world, keep -> keep.make(site, "Main", null));
        return world.in(use -> use.rows()
                .find(EntrancePoster.class, id)
                .orElseThrow()
                .token(KEY)
                .text());
    }

    private void rename(String... entrances) {
        world.in(use -> {
            Site site = use.rows().lock(Site.class, world.site).orElseThrow();
            site.change(new Site.Details(
                    "Havnegade", "", ZoneId.of("Europe/Copenhagen"), List.of(entrances), "", LocalTime.of(18, 0)));
            new Posters(use.rows(), new Sites(use.rows())).takeDownGone(site);
            return null;
        });
    }

    private List<String> scans() {
        return world
                .in(use -> use.rows()
                        .query(
                                "select x.way, x.outcome from Scan x where x.tenantId = :tenant"
                                        + " order by x.recordedAt",
                                Object[].class)
                        .getResultList())
                .stream()
                .map(row -> row[0] + " " + row[1])
                .toList();
    }

    private static Problem refused(ThrowingCallable work) {
        return catchThrowableOfType(Refusal.class, work).problem();
    }

    private static <T> T keep(World world, Function<KeepPosters, T> work) {
        return world.database.withDatabase(world.tenant, em -> {
            Rows rows = new Rows(em);
            Sites sites = new Sites(rows);
            return work.apply(new KeepPosters(
                    rows,
                    sites,
                    new Posters(rows, sites),
                    new Tenants(em),
                    new Brandings(rows),
                    new Creations(rows, world.clock),
                    KEY,
                    world.clock));
        });
    }

    private static <T> T phone(World world, Function<OwnPhone, T> work) {
        return world.in(use -> {
            Sites sites = new Sites(use.rows());
            return work.apply(new OwnPhone(
                    use.visits(),
                    sites,
                    new Posters(use.rows(), sites),
                    new Scans(use.rows(), world.clock),
                    use.checkIn(),
                    use.checkOut()));
        });
    }
}
