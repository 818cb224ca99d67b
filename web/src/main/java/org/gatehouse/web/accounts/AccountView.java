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
 * @param madeBy the account that made it; null: the product, or the operator for a new customer
 * @param awaitsConfirmation an operator's that another operator has to confirm; until then nobody signs in with it
 * @param signatoryBy the account that gave it the role to sign, at {@code signatoryAt}
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
        Instant createdAt,
        @Nullable UUID madeBy,
        boolean awaitsConfirmation,
        @Nullable UUID confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable UUID signatoryBy,
        @Nullable Instant signatoryAt) {

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
                account.createdAt(),
                account.making().madeBy().orElse(null),
                account.awaitsConfirmation(),
                account.making().confirmedBy().orElse(null),
                account.making().confirmedAt().orElse(null),
                account.signatoryBy().orElse(null),
                account.signatoryAt().orElse(null));
    }

    @Override
    public String toString() {
        return "AccountView[" + id + "]";
    }
}
