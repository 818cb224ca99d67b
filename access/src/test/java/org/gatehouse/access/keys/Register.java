package org.gatehouse.access.keys;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.companies.Entitlement;
import org.gatehouse.access.companies.KeepCompanies;
import org.gatehouse.access.contracts.Contracts;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.doors.KeepDoors;
import org.gatehouse.access.holders.EraseHolder;
import org.gatehouse.access.holders.HolderKind;
import org.gatehouse.access.holders.KeepHolders;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.phones.InvitePhone;
import org.gatehouse.access.policies.AccessPolicies;
import org.gatehouse.access.policies.PublishPolicy;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.ForgetPerson;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.CompanyNumbers;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A tenant's register of doors, companies, holders and keys, kept as its administrator keeps it. */
public final class Register {
    /** A Monday, ten o'clock in Copenhagen. */
    public static final Instant MONDAY_TEN = Instant.parse("2026-11-30T09:00:00Z");

    public static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    public static final Schedule WORKING_HOURS =
            new Schedule(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(7, 0), LocalTime.of(15, 0), 1);
    public static final Actor BY = Actor.account(UUID.randomUUID());

    public final TestDatabase database = TestDatabase.shared();
    public final MovableClock clock = new MovableClock(MONDAY_TEN);
    public final TenantId tenant = database.newTenant();
    private int phones;

    public <T> T in(Function<Use, T> work) {
        return database.as(tenant, rows -> work.apply(new Use(rows, clock)));
    }

    /** The use cases, in one transaction. */
    public record Use(Rows rows, MovableClock clock) {
        public KeepDoors doors() {
            return new KeepDoors(
                    rows,
                    new Sites(rows),
                    new Contracts(rows, clock),
                    creations(),
                    Journals.journal(rows, clock),
                    clock);
        }

        public PublishPolicy policies() {
            return new PublishPolicy(rows, new AccessPolicies(rows), Journals.journal(rows, clock), clock);
        }

        public KeepCompanies companies() {
            return new KeepCompanies(rows, new AccessPolicies(rows), creations(), Journals.journal(rows, clock), clock);
        }

        public KeepHolders holders() {
            return new KeepHolders(rows, creations(), Journals.journal(rows, clock), clock);
        }

        public Keys keys() {
            return new Keys(rows, Journals.journal(rows, clock));
        }

        public GrantKey grants() {
            return new GrantKey(
                    rows,
                    keys(),
                    new AccessPolicies(rows),
                    companies(),
                    creations(),
                    Journals.journal(rows, clock),
                    clock);
        }

        public InvitePhone invitations() {
            return new InvitePhone(rows, Journals.journal(rows, clock), clock);
        }

        public EraseHolder erasure() {
            return new EraseHolder(
                    rows,
                    new ForgetPerson(Journals.persons(rows), Journals.journal(rows, clock), clock),
                    Journals.journal(rows, clock),
                    clock);
        }

        public RevokeKeys revocations() {
            return new RevokeKeys(
                    rows,
                    keys(),
                    new Sites(rows),
                    new IssuedCredentials(rows, clock),
                    Journals.journal(rows, clock),
                    clock);
        }

        public JudgeOpening openings() {
            return new JudgeOpening(rows, new Sites(rows), Journals.journal(rows, clock));
        }

        private Creations creations() {
            return new Creations(rows, clock);
        }
    }

    public UUID site() {
        return in(use -> {
            Site site = new Site(
                    new Site.Details("Site", "", ZoneId.of("Europe/Copenhagen"), List.of(), "", LocalTime.of(18, 0)));
            use.rows().add(site);
            return site.id();
        });
    }

    /** Hung up and active. */
    public UUID door(UUID site, String name, @Nullable Integer offlineMinutes) {
        UUID door = in(use -> use.doors().add(site, name, "SN-" + UUID.randomUUID(), null, BY));
        move(door, DoorState.INSTALLED);
        move(door, DoorState.ACTIVE);
        return in(use -> {
            DoorUnit unit = use.doors().get(door);
            use.doors().change(door, unit.version(), new DoorUnit.Details(name, offlineMinutes, null, null), BY);
            return door;
        });
    }

    public void move(UUID door, DoorState state) {
        in(use -> {
            use.doors().move(door, use.doors().get(door).version(), state, BY);
            return door;
        });
    }

    public UUID company() {
        return in(use -> use.companies()
                .add(
                        new Company.Details(
                                "Budene ApS", CompanyNumbers.next(), Entitlement.DELIVERY, "Contract 12", null),
                        null,
                        BY));
    }

    /** Under a published policy. */
    public UUID approvedCompany() {
        UUID company = company();
        in(use -> use.policies().publish("Regler", "Rules", BY));
        approve(company);
        return company;
    }

    public void approve(UUID company) {
        in(use -> {
            use.companies().approve(company, use.companies().get(company).version(), BY);
            return company;
        });
    }

    public UUID holder(@Nullable UUID company) {
        return holder(company, HolderKind.PROFESSIONAL);
    }

    public UUID holder(@Nullable UUID company, HolderKind kind) {
        PhoneNumber phone = new PhoneNumber("+45" + (20_000_000 + ++phones));
        return in(use -> use.holders().add(new KeyHolder.Details("Kim Bud", phone, company, kind), null, BY));
    }

    /** In working hours from today on. */
    public UUID keyOf(UUID holder, UUID... doors) {
        return grant(new KeyTerms(holder, null, null, List.of(doors), WORKING_HOURS, TODAY, null));
    }

    public UUID companysKey(UUID company, UUID... doors) {
        return grant(new KeyTerms(null, company, null, List.of(doors), WORKING_HOURS, TODAY, null));
    }

    public UUID share(UUID key, UUID holder, UUID... doors) {
        return grant(new KeyTerms(holder, null, key, List.of(doors), WORKING_HOURS, TODAY, null));
    }

    public UUID grant(KeyTerms terms) {
        return in(use -> use.grants().grant(terms, null, BY));
    }

    public Judgement judge(UUID door, UUID holder) {
        return in(use -> use.openings().judge(door, holder, clock.instant()));
    }
}
