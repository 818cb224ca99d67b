package org.gatehouse.web.demo;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.companies.Entitlement;
import org.gatehouse.access.companies.KeepCompanies;
import org.gatehouse.access.holders.HolderKind;
import org.gatehouse.access.holders.KeepHolders;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.keys.GrantKey;
import org.gatehouse.access.keys.KeyTerms;
import org.gatehouse.access.keys.RevokeKeys;
import org.gatehouse.access.keys.Schedule;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** Home care that comes at any hour, a courier in the daytime, and a caretaker whose key was taken back. */
@UseCase
public class DemoKeys {
    /** Of the one whose phone a newcomer plays. */
    static final String CARER = "+46701740609";

    private static final Schedule ALWAYS =
            new Schedule(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 1);
    private static final Schedule WORKING_HOURS =
            new Schedule(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(16, 0), 1);

    private final Rows rows;
    private final KeepCompanies companies;
    private final KeepHolders holders;
    private final GrantKey keys;
    private final RevokeKeys revocations;

    @Inject
    public DemoKeys(Rows rows, KeepCompanies companies, KeepHolders holders, GrantKey keys, RevokeKeys revocations) {
        this.rows = rows;
        this.companies = companies;
        this.holders = holders;
        this.keys = keys;
        this.revocations = revocations;
    }

    public void grant(List<UUID> doors, Actor by) {
        UUID care = company(
                new Company.Details(
                        "Hjemmeplejen Havneby",
                        "99000120",
                        Entitlement.PUBLIC_BODY,
                        "Afgørelser om hjemmehjælp er vist",
                        "Havneby Kommune"),
                by);
        share(care, holder("Pia Plejeglad", CARER, care, by), doors, ALWAYS, by);
        UUID courier = company(
                new Company.Details(
                        "Vindbud ApS", "99000112", Entitlement.DELIVERY, "Kontrakt om pakker er vist", null),
                by);
        share(courier, holder("Karl Kurérsen", "+46701740608", courier, by), doors, WORKING_HOURS, by);
        UUID caretaker = holder("Vera Vicevært", "+46701740610", null, by);
        UUID lost = keys.grant(terms(caretaker, null, null, doors, ALWAYS), null, by);
        rows.flush();
        revocations.key(lost, "Telefonen er tabt", by);
    }

    private UUID company(Company.Details details, Actor by) {
        UUID company = companies.add(details, null, by);
        companies.approve(company, companies.get(company).version(), by);
        rows.flush();
        return company;
    }

    private UUID holder(String name, String phone, @Nullable UUID company, Actor by) {
        return holders.add(
                new KeyHolder.Details(name, new PhoneNumber(phone), company, HolderKind.PROFESSIONAL), null, by);
    }

    private void share(UUID company, UUID holder, List<UUID> doors, Schedule schedule, Actor by) {
        UUID companys = keys.grant(terms(null, company, null, doors, schedule), null, by);
        rows.flush();
        keys.grant(terms(holder, null, companys, doors, schedule), null, by);
    }

    private KeyTerms terms(
            @Nullable UUID holder, @Nullable UUID company, @Nullable UUID parent, List<UUID> doors, Schedule schedule) {
        return new KeyTerms(holder, company, parent, doors, schedule, companies.today(), null);
    }
}
