package org.gatehouse.web.demo;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.core.devices.Kiosk;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.devices.SetUpKiosk;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.visits.Guest;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.visitor.visits.Meetings;
import org.gatehouse.visitor.visits.PlanMeeting;
import org.gatehouse.visitor.visits.Visit;

/** Meetings of today, if there are none left, and a kiosk that waits to be paired. */
@UseCase
public class FillToday {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Rows rows;
    private final Sites sites;
    private final People people;
    private final Meetings meetings;
    private final PlanMeeting plan;
    private final Kiosks kiosks;
    private final SetUpKiosk setUpKiosk;
    private final Clock clock;

    @Inject
    public FillToday(
            Rows rows,
            Sites sites,
            People people,
            Meetings meetings,
            PlanMeeting plan,
            Kiosks kiosks,
            SetUpKiosk setUpKiosk,
            Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.people = people;
        this.meetings = meetings;
        this.plan = plan;
        this.kiosks = kiosks;
        this.setUpKiosk = setUpKiosk;
        this.clock = clock;
    }

    /** Returns the kiosk's new pairing code. */
    public String fill(DemoTenant demo) {
        UUID site = sites.all().get(0).id();
        Instant now = nextQuarter(clock.instant());
        boolean none = meetings.in(
                        new Meetings.Stretch(clock.instant(), now.plus(HOUR.multipliedBy(12)), null, null, null), 1)
                .isEmpty();
        if (none) {
            UUID mads = host(demo, "mads");
            UUID sara = host(demo, "sara");
            meeting(site, mads, "Tilbud på ny facade", "Lokale 2", now, guest("Ida", "Isfugl", "Tegnestuen Tinde"));
            meeting(
                    site,
                    sara,
                    "Kvartalsmøde",
                    "Lokale 4",
                    now.plus(HOUR),
                    guest("Jonas", "Juniregn", "Vindkraft Vest"),
                    guest("Amira", "Aftensol", "Vindkraft Vest"));
        }
        UUID kiosk = kiosks.all().stream()
                .filter(known -> known.revokedAt().isEmpty())
                .findFirst()
                .map(Kiosk::id)
                .orElseGet(() -> setUpKiosk.add(site, "Hovedindgang", "Kiosk 1"));
        rows.flush(); // a new kiosk cannot be locked before it is written
        return setUpKiosk.awaitPairing(kiosk).text();
    }

    /** So soon that a guest at the door is not too early. */
    private static Instant nextQuarter(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS)
                .plus(QUARTER.multipliedBy(
                        Duration.between(now.truncatedTo(ChronoUnit.HOURS), now).dividedBy(QUARTER) + 1));
    }

    private UUID host(DemoTenant demo, String name) {
        return people.byEmail(new Email(demo.mail(name))).orElseThrow().id();
    }

    private void meeting(UUID site, UUID host, String subject, String room, Instant start, Guest... guests) {
        plan.plan(new Meeting.Plan(site, host, subject, room, start, start.plus(HOUR)), List.of(guests), null);
    }

    private static Guest guest(String first, String last, String company) {
        Email mail = new Email(first.toLowerCase(Locale.ROOT) + "@gaest.example");
        PhoneNumber phone = new PhoneNumber("+46701740607");
        return new Guest(new Person.Details(first, last, mail, phone, company, "da"), Visit.Extras.NONE);
    }
}
