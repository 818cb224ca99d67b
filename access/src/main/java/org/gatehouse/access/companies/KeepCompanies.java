package org.gatehouse.access.companies;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.companies.Company.Details;
import org.gatehouse.access.policies.AccessPolicies;
import org.gatehouse.core.agreement.Cvr;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator keeps the register of companies that may have keys. */
@UseCase
public class KeepCompanies {
    /** Companies are of Denmark; their days are, too. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final Rows rows;
    private final AccessPolicies policies;
    private final Creations creations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public KeepCompanies(Rows rows, AccessPolicies policies, Creations creations, Journal journal, Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.creations = creations;
        this.journal = journal;
        this.clock = clock;
    }

    public UUID add(Details details, @Nullable CreationKey key, Actor by) {
        return creations.once(key, () -> {
            Company company = new Company(checked(details, null), clock.instant());
            rows.add(company);
            rows.flush();
            note(by, Deed.COMPANY_ADDED, company);
            return company.id();
        });
    }

    public void change(UUID id, long version, Details details, Actor by) {
        Company company = lock(id, version);
        company.change(checked(details, company), clock.instant());
        stir(id);
        note(by, Deed.COMPANY_CHANGED, company);
    }

    private Details checked(Details details, @Nullable Company itself) {
        String number = Cvr.digits(details.number())
                .orElseThrow(() -> Refusal.ofField("number", Problem.COMPANY_NUMBER_NOT_VALID));
        boolean known = rows.where(Company.class, "x.number = :number")
                .setParameter("number", number)
                .getResultStream()
                .anyMatch(other -> itself == null || !other.id().equals(itself.id()));
        if (known) {
            throw Refusal.ofField("number", Problem.COMPANY_KNOWN);
        }
        if (details.entitlement() == Entitlement.PUBLIC_BODY && details.authority() == null) {
            throw Refusal.ofField("authority", Problem.INVALID_INPUT);
        }
        return new Details(details.name(), number, details.entitlement(), details.evidence(), details.authority());
    }

    /** Under the access policy as it now is. Whoever approves has seen the evidence: it counts from today. */
    public void approve(UUID id, long version, Actor by) {
        Company company = lock(id, version);
        int policy = policies.newest()
                .orElseThrow(() -> Refusal.of(Problem.POLICY_MISSING))
                .number();
        company.approve(policy, today(), clock.instant());
        note(by, Deed.COMPANY_APPROVED, company);
    }

    /** Its keys open nothing from now on; they do again once it is approved again. */
    public void suspend(UUID id, long version, Actor by) {
        Company company = lock(id, version);
        company.suspend(clock.instant());
        stir(id);
        note(by, Deed.COMPANY_SUSPENDED, company);
    }

    /** The entitlement still holds, and this shows it. */
    public void attest(UUID id, long version, String evidence, Actor by) {
        Company company = lock(id, version);
        if (!company.isApproved()) {
            throw Refusal.of(Problem.COMPANY_NOT_APPROVED);
        }
        company.attest(evidence, today(), clock.instant());
        note(by, Deed.COMPANY_ATTESTED, company);
    }

    public Company get(UUID id) {
        return rows.find(Company.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public List<Company> all() {
        return rows.where(Company.class, "1 = 1 order by x.name, x.id").getResultList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Company lock(UUID id, long version) {
        Company company = rows.lock(Company.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (company.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        return company;
    }

    private void note(Actor by, Deed deed, Company company) {
        journal.note(
                by,
                deed,
                About.of(company.id()).with("entitlement", company.entitlement().code()));
    }

    /** Units that hold copies of its keys are told whether these are still good. */
    private void stir(UUID company) {
        List<UUID> doors = rows.query(
                        "select distinct c.doorId from IssuedCredential c where c.tenantId = :tenant and c.keyId in"
                                + " (select k.id from DoorKey k where k.tenantId = :tenant and k.holderId in"
                                + " (select h.id from KeyHolder h where h.tenantId = :tenant"
                                + " and h.companyId = :company)) and c.expiresAt > :now",
                        UUID.class)
                .setParameter("company", company)
                .setParameter("now", clock.instant())
                .getResultList();
        if (!doors.isEmpty()) {
            rows.change("update InstalledUnit x set x.pending = true where x.tenantId = :tenant and x.id in :doors")
                    .setParameter("doors", doors)
                    .executeUpdate();
        }
    }
}
