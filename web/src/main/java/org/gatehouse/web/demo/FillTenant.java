package org.gatehouse.web.demo;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.Passwords;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A demo tenant's site, employees, accounts and agreement. */
@UseCase
public class FillTenant {
    private final Rows rows;
    private final Tenants tenants;
    private final People people;
    private final DemoAgreement agreement;
    private final Passwords passwords;
    private final Clock clock;

    @Inject
    public FillTenant(
            Rows rows, Tenants tenants, People people, DemoAgreement agreement, Passwords passwords, Clock clock) {
        this.rows = rows;
        this.tenants = tenants;
        this.people = people;
        this.agreement = agreement;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether an earlier start ended before anything was filled in. */
    public boolean isEmpty() {
        return rows.where(Site.class, "1 = 1").setMaxResults(1).getResultList().isEmpty();
    }

    /** Everybody has the same password. */
    public void people(DemoTenant demo, String password) {
        String passwordHash = passwords.hash(password);
        Site site = new Site(new Site.Details(
                demo.site(),
                demo.address(),
                ZoneId.of("Europe/Copenhagen"),
                List.of("Hovedindgang", "Gård"),
                "Parkeringspladsen bag huset",
                LocalTime.of(23, 30)));
        rows.add(site);
        agreement.conclude(demo);
        Employee mads = employee(demo, "Mads", "Månestråle", "+46701740605", site);
        Employee sara = employee(demo, "Sara", "Stjerneskud", "+46701740606", site);
        rows.flush(); // a deputy must be there before anybody points at them
        mads.appointDeputy(sara);
        account(demo, "mads", Set.of(AccountRole.HOST), mads.id(), null, passwordHash);
        account(demo, "sara", Set.of(AccountRole.HOST), sara.id(), null, passwordHash);
        account(demo, "rita", Set.of(AccountRole.RECEPTIONIST), null, site.id(), passwordHash);
        account(demo, "anna", Set.of(AccountRole.TENANT_ADMIN, AccountRole.TENANT_SIGNATORY), null, null, passwordHash);
    }

    private Employee employee(DemoTenant demo, String first, String last, String phone, Site site) {
        Email mail = new Email(demo.mail(first.toLowerCase(Locale.ROOT)));
        Person person =
                new Person(new Person.Details(first, last, mail, new PhoneNumber(phone), null, "da"), clock.instant());
        people.add(person);
        Employee employee = new Employee(person, site.id());
        people.add(employee);
        return employee;
    }

    private void account(
            DemoTenant demo,
            String name,
            Set<AccountRole> roles,
            @Nullable UUID person,
            @Nullable UUID site,
            String passwordHash) {
        Account account = new Account(
                new Email(demo.mail(name)),
                new Account.Details(roles, person, site, "da"),
                tenants.current(),
                clock.instant());
        account.choosePassword(passwordHash);
        rows.add(account);
    }
}
