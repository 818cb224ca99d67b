package org.gatehouse.access.stairwells;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.core.accounts.InviteAccount;
import org.gatehouse.core.accounts.InviteAccount.Invited;
import org.gatehouse.core.accounts.InviteAccount.Way;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Somebody is to see an owner's stairwells: with an account like any other, that is good for nothing else. */
@UseCase
public class InviteOwner {
    private final Rows rows;
    private final InviteAccount accounts;
    private final Journal journal;

    @Inject
    public InviteOwner(Rows rows, InviteAccount accounts, Journal journal) {
        this.rows = rows;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** @param by the account of the tenant's administrator */
    public Invited invite(UUID owner, Email email, String language, Way way, UUID by) {
        if (rows.lock(BuildingOwner.class, owner).isEmpty()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        Account.Details details = new Account.Details(Set.of(AccountRole.OWNER), null, null, language);
        Invited invited = accounts.invite(email, details, way, by);
        rows.add(new OwnerAccount(invited.account(), owner));
        rows.flush();
        journal.note(
                Actor.account(by),
                Deed.OWNER_INVITED,
                About.of(invited.account()).person(owner));
        return invited;
    }

    /** Who sees an owner's stairwells, the oldest first. */
    public List<Account> accountsOf(UUID owner) {
        if (rows.find(BuildingOwner.class, owner).isEmpty()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return rows.where(
                        Account.class,
                        "x.id in (select o.id from OwnerAccount o where o.tenantId = :tenant and o.ownerId = :owner)"
                                + " order by x.id")
                .setParameter("owner", owner)
                .getResultList();
    }

    /** Whose stairwells an account sees; an account that sees none finds nothing. */
    public UUID ownerOf(UUID account) {
        return rows.find(OwnerAccount.class, account)
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND))
                .ownerId();
    }
}
