package org.gatehouse.web.accounts;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.accounts.InviteAccount;
import org.gatehouse.core.accounts.InviteAccount.Invited;
import org.gatehouse.core.accounts.InviteAccount.Way;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.identity.Account.Details;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator reads and invites accounts. */
@UseCase
public class KeepAccounts {
    private final Accounts accounts;
    private final InviteAccount invitation;
    private final Creations creations;

    @Inject
    public KeepAccounts(Accounts accounts, InviteAccount invitation, Creations creations) {
        this.accounts = accounts;
        this.invitation = invitation;
        this.creations = creations;
    }

    public List<AccountView> all() {
        return accounts.all().stream().map(AccountView::of).toList();
    }

    public AccountView one(UUID id) {
        return AccountView.of(accounts.get(id));
    }

    /** A request that is sent twice invites once; a link to hand over is in the first answer only. */
    public Invited invite(Email email, Details details, Way way, UUID by, @Nullable CreationKey key) {
        Invited[] fresh = new Invited[1];
        UUID id = creations.once(key, () -> {
            fresh[0] = invitation.invite(email, details, way, by);
            return fresh[0].account();
        });
        return fresh[0] == null ? new Invited(id, Optional.empty()) : fresh[0];
    }
}
