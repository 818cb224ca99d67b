package org.gatehouse.visitor.testing;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.events.OutboxWake;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestDatabase;
import org.gatehouse.core.tokens.DayListSigner;
import org.gatehouse.core.tokens.KeyRing;
import org.gatehouse.core.tokens.SigningKeys;
import org.gatehouse.visitor.checkin.CheckIn;
import org.gatehouse.visitor.checkin.CheckOut;
import org.gatehouse.visitor.checkin.CloseSites;
import org.gatehouse.visitor.checkin.DayList;
import org.gatehouse.visitor.checkin.NamedGuests;
import org.gatehouse.visitor.checkin.ReceiveWalkIn;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.checkin.VisitCards;
import org.gatehouse.visitor.desk.UndoPassage;
import org.gatehouse.visitor.houserules.Signatures;
import org.gatehouse.visitor.photos.Photos;
import org.gatehouse.visitor.visits.ChangeMeeting;
import org.gatehouse.visitor.visits.Guest;
import org.gatehouse.visitor.visits.Invite;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.visitor.visits.Meetings;
import org.gatehouse.visitor.visits.PlanMeeting;
import org.gatehouse.visitor.visits.RejoinMeeting;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;
import org.jspecify.annotations.Nullable;

/** One tenant with a site and a host on the real database, and the use cases wired as the container would. */
public final class World {
    public static final Instant TEN = Instant.parse("2026-11-20T09:00:00Z"); // 10:00 in Copenhagen
    public static final MasterKey KEY = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));

    public final TestDatabase database = TestDatabase.shared();
    public final MovableClock clock = new MovableClock(TEN);
    public final TenantId tenant = database.newTenant();
    public final UUID site = addSite("Havnegade");
    public final UUID host = addHost();

    /** The use cases of one transaction. */
    public record UseCases(
            Rows rows,
            Visits visits,
            PlanMeeting plan,
            ChangeMeeting change,
            CheckIn checkIn,
            CheckOut checkOut,
            CloseSites closeSites,
            NamedGuests named,
            ReceiveWalkIn walkIns,
            DayList dayList,
            Tenants tenants) {

        static UseCases of(Rows rows, Tenants tenants, KeyRing keys, Clock clock) {
            Sites sites = new Sites(rows);
            People people = new People(rows);
            Visits visits = new Visits(rows, KEY);
            VisitCards cards = new VisitCards(rows, sites);
            Meetings meetings = new Meetings(rows);
            Creations creations = new Creations(rows, clock);
            Outbox outbox = new Outbox(rows, clock, Runnable::run, new OutboxWake());
            Invite invite = new Invite(rows, people, tenants, KEY, outbox, clock);
            PlanMeeting plan = new PlanMeeting(rows, sites, people, creations, invite, clock);
            CheckIn checkIn = new CheckIn(rows, visits, sites, tenants, cards, outbox, clock);
            return new UseCases(
                    rows,
                    visits,
                    plan,
                    new ChangeMeeting(meetings, visits, plan, invite, people, creations, outbox, clock),
                    checkIn,
                    new CheckOut(rows, visits, cards, outbox, clock),
                    new CloseSites(sites, visits, outbox, clock),
                    new NamedGuests(rows, sites, tenants, clock),
                    new ReceiveWalkIn(plan, checkIn, clock),
                    new DayList(rows, sites, tenants, new DayListSigner(keys, "https://gatehouse.example"), clock),
                    tenants);
        }
    }

    /** One transaction. */
    public <T> T in(Function<UseCases, T> work) {
        return database.withDatabase(
                tenant,
                em -> work.apply(UseCases.of(
                        new Rows(em), new Tenants(em), new KeyRing(new SigningKeys(em), KEY, clock), clock)));
    }

    /** How often a piece of work, in one transaction of its own, asks the database for something. */
    public int readsOf(Function<UseCases, ?> work) {
        AtomicInteger reads = new AtomicInteger();
        database.withDatabase(tenant, em -> {
            EntityManager counted = (EntityManager) Proxy.newProxyInstance(
                    World.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, values) -> {
                        if (method.getName().equals("find") || method.getName().startsWith("create")) {
                            reads.incrementAndGet();
                        }
                        return method.invoke(em, values);
                    });
            KeyRing keys = new KeyRing(new SigningKeys(em), KEY, clock);
            return work.apply(UseCases.of(new Rows(counted), new Tenants(counted), keys, clock));
        });
        return reads.get();
    }

    public UndoPassage undo(UseCases use) {
        Outbox outbox = new Outbox(use.rows(), clock, Runnable::run, new OutboxWake());
        RejoinMeeting rejoin = new RejoinMeeting(new Meetings(use.rows()), outbox, clock);
        return new UndoPassage(
                use.rows(),
                use.visits(),
                rejoin,
                new Photos(use.rows(), KEY),
                new Signatures(use.rows(), KEY),
                outbox,
                clock);
    }

    public UUID addSite(String name) {
        return database.as(tenant, rows -> {
            Site added = new Site(new Site.Details(
                    name, "Address", ZoneId.of("Europe/Copenhagen"), List.of("Main"), "Yard", LocalTime.of(18, 0)));
            rows.add(added);
            return added.id();
        });
    }

    private UUID addHost() {
        return database.as(tenant, rows -> {
            Person person = new Person(person("Hanne", "hanne@example.com"), TEN);
            rows.add(person);
            rows.add(new Employee(person, null));
            return person.id();
        });
    }

    /** A meeting from ten to eleven with one guest. */
    public UUID meeting(Guest... guests) {
        return in(use -> use.plan().plan(planAt(TEN), List.of(guests), null));
    }

    public Meeting.Plan planAt(Instant start) {
        return new Meeting.Plan(site, host, "Subject", "Room 1", start, start.plus(Duration.ofHours(1)));
    }

    public static Guest guest(String name, @Nullable String email) {
        return new Guest(person(name, email), Visit.Extras.NONE);
    }

    private static Person.Details person(String name, @Nullable String email) {
        return new Person.Details(name, "Test", email == null ? null : new Email(email), null, "Acme", "da");
    }

    public Visit visitOf(UUID meeting) {
        return in(use -> use.visits()
                .of(use.rows().find(Meeting.class, meeting).orElseThrow())
                .get(0));
    }

    public String passOf(UUID meeting) {
        Visit visit = visitOf(meeting);
        return in(use -> use.visits().passOf(visit).orElseThrow().secret().text());
    }

    public String codeOf(UUID meeting) {
        Visit visit = visitOf(meeting);
        return in(use -> use.visits().passOf(visit).orElseThrow().code());
    }

    /** The first guest of a meeting shows their pass twice. */
    public void comeAndGo(UUID meeting) {
        String pass = passOf(meeting);
        in(use -> use.checkIn().byPass(new Showing(UUID.randomUUID(), site, Scan.Way.QR, UUID.randomUUID()), pass));
        in(use -> use.checkOut().byPass(new Showing(UUID.randomUUID(), site, Scan.Way.QR, UUID.randomUUID()), pass));
    }

    /** Kinds of events recorded and not yet told, oldest first. */
    public List<String> events() {
        return in(use -> use.rows()
                .query(
                        "select x.type from OutboxEvent x where x.tenantId = :tenant and x.doneAt is null"
                                + " order by x.id",
                        String.class)
                .getResultList());
    }
}
