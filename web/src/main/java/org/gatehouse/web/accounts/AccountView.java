package org.gatehouse.web.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param activated whether its owner has chosen a password
 */
public record AccountView(
        UUID id,
        long version,
        String email,
        List<String> roles,
        @Nullable UUID personId,
        @Nullable UUID siteId,
        String language,
        boolean activated,
        boolean secondFactor,
        boolean disabled,
        Instant createdAt) {

    static AccountView of(Account account) {
        Account.Details details = account.details();
        return new AccountView(
                account.id(),
                account.version(),
                account.email(),
                account.roleCodes(),
                details.person(),
                details.site(),
                details.language(),
                account.passwordHash().isPresent(),
                account.hasSecondFactor(),
                account.isDisabled(),
                account.createdAt());
    }

    @Override
    public String toString() {
        return "AccountView[" + id + "]";
    }
}
