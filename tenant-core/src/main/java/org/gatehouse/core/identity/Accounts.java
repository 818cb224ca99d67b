package org.gatehouse.core.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;

/** The tenant's accounts. */
@Singleton
public class Accounts {
    private static final String ADMINISTRATORS = "x.roles like '%tenant-admin%' or x.roles = 'operator'";

    private final Rows rows;

    @Inject
    public Accounts(Rows rows) {
        this.rows = rows;
    }

    public Optional<Account> find(UUID id) {
        return rows.find(Account.class, id);
    }

    public Account get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** The account, locked until the end of the transaction. */
    public Account lock(UUID id) {
        return rows.lock(Account.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** By what somebody typed, which need not be an address at all. */
    public Optional<Account> byEmail(String typed) {
        return rows.where(Account.class, "x.email = :email")
                .setParameter("email", normalised(typed))
                .getResultStream()
                .findFirst();
    }

    public List<Account> all() {
        return rows.where(Account.class, "1 = 1 order by x.email").getResultList();
    }

    /** The account the tenant began with. */
    public Optional<Account> first() {
        return rows.where(Account.class, "1 = 1 order by x.id")
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** One mailbox is one account. */
    public static String normalised(String email) {
        return Email.normalised(email);
    }

    /** Whether its owner may use it: neither closed, nor of an operator who is not confirmed yet. */
    public boolean isOpen(Account account) {
        return !isClosed(account) && !account.awaitsConfirmation();
    }

    /** Whether it is disabled, or of somebody who has left (rule 253). */
    public boolean isClosed(Account account) {
        return account.isDisabled()
                || account.personId()
                        .flatMap(person -> rows.find(Employee.class, person))
                        .map(Employee::hasLeft)
                        .orElse(false);
    }

    /** Operators always need a second factor, others where their tenant says so (rule 251). */
    public static boolean needsSecondFactor(Account account, TenantSettings settings) {
        return settings.secondFactorRequired() || account.roles().contains(AccountRole.OPERATOR);
    }

    /** An account belongs to somebody who works here, and to a site there is. */
    public void requireKnown(Account.Details details) {
        if (details.person() != null
                && rows.find(Employee.class, details.person())
                        .filter(employee -> !employee.hasLeft())
                        .isEmpty()) {
            throw Refusal.ofField("personId", Problem.INVALID_INPUT);
        }
        if (details.site() != null && rows.find(Site.class, details.site()).isEmpty()) {
            throw Refusal.ofField("siteId", Problem.INVALID_INPUT);
        }
    }

    /**
     * The second operator is confirmed by nobody, for the first is alone. Whoever shuts the second out is not alone
     * again: what takes two persons waits until there are two. The operators are locked, so that one account gets this.
     */
    public void confirmSecondOperator(Account made, Instant now) {
        List<Account> operators = locked("x.roles = 'operator'").toList();
        if (operators.stream().filter(Account::wasOperator).count() <= 1) {
            operators.stream()
                    .filter(account -> account.passwordHash().isEmpty())
                    .forEach(Account::confirmAloneNoMore);
            made.confirmAlone(now);
        }
    }

    /**
     * Refuses whoever may not sign for the tenant to decide who may; while nobody may, an administrator names the
     * first. The signatories are locked.
     *
     * @param by null: nobody of the tenant's
     */
    public void requireSignatory(@Nullable UUID by) {
        List<UUID> able = signatories()
                .filter(account -> account.passwordHash().isPresent() && isOpen(account))
                .map(Account::id)
                .toList();
        if (!able.isEmpty() && !able.contains(by)) {
            throw Refusal.of(Problem.SIGNATORY_NEEDED);
        }
    }

    /** The same, before the accounts of a person close: one of them may be a signatory's. */
    public void requireSignatoryToClose(UUID person, UUID by) {
        boolean signs = signatories()
                .anyMatch(account -> account.personId().filter(person::equals).isPresent());
        if (signs) {
            requireSignatory(by);
        }
    }

    /** Those who may sign for the tenant, locked. */
    public List<Account> lockSignatories() {
        return signatories().toList();
    }

    /**
     * The account, locked together with those who decide about it. Whoever locks several locks them in the order of
     * their ids, so that of two changes at once one waits for the other.
     */
    public Account lockWithDeciders(UUID id) {
        rows.flush(); // reading anew would forget what this transaction has changed and not written yet
        return locking("(x.id = :id or x.roles like '%tenant-signatory%' or " + ADMINISTRATORS + ")")
                .setParameter("id", id)
                .getResultStream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private Stream<Account> signatories() {
        return locked("x.roles like '%tenant-signatory%'");
    }

    private Stream<Account> locked(String which) {
        return locking(which).getResultStream();
    }

    private TypedQuery<Account> locking(String which) {
        return rows.where(Account.class, which + " order by x.id").setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    /** Refuses to go on if nobody is left who can sign in and administer the tenant. The administrators are locked. */
    public void requireAdministrator() {
        boolean left = locked("(" + ADMINISTRATORS + ")")
                .anyMatch(account ->
                        account.isAdministrator() && account.passwordHash().isPresent() && isOpen(account));
        if (!left) {
            throw Refusal.of(Problem.LAST_ADMINISTRATOR);
        }
    }
}
