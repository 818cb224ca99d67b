package org.gatehouse.web.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.core.accounts.InviteAccount.Way;
import org.gatehouse.core.identity.Account.Details;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.input.Line;
import org.jspecify.annotations.Nullable;

/** What administrators say about accounts. */
public final class AccountBodies {
    private static final String WAYS = "mail|sms|by-hand";

    private AccountBodies() {}

    /**
     * An account to be.
     *
     * @param personId the employee it belongs to; a host's account has one
     * @param siteId a receptionist's desk
     * @param delivery how the activation link reaches its owner; by mail unless said otherwise
     */
    public record Invitation(
            @NotNull @Line(max = 254) String email,
            @NotNull @Size(min = 1, max = 4) List<@NotNull @Line(max = 20) String> roles,
            @Nullable UUID personId,
            @Nullable UUID siteId,
            @Nullable @Pattern(regexp = "da|en") String language,
            @Nullable @Pattern(regexp = WAYS) String delivery) {

        Details details() {
            return new Details(AccountRole.parse(roles), personId, siteId, language == null ? "da" : language);
        }

        Way way() {
            return read(delivery);
        }

        @Override
        public String toString() {
            return "Invitation[…]";
        }
    }

    /** What shall be different; what is left out stays. */
    public record Change(
            @Nullable @Size(min = 1, max = 4) List<@NotNull @Line(max = 20) String> roles,
            @Nullable UUID personId,
            @Nullable UUID siteId,
            @Nullable @Pattern(regexp = "da|en") String language,
            @Nullable Boolean disabled) {

        Details over(AccountView account) {
            return new Details(
                    AccountRole.parse(roles == null ? account.roles() : roles),
                    personId == null ? account.personId() : personId,
                    siteId == null ? account.siteId() : siteId,
                    language == null ? account.language() : language);
        }

        boolean disabledOver(AccountView account) {
            return disabled == null ? account.disabled() : disabled;
        }
    }

    /** @param delivery how the link reaches the account's owner */
    public record Link(@NotNull @Pattern(regexp = WAYS) String delivery) {
        Way way() {
            return read(delivery);
        }
    }

    private static Way read(@Nullable String delivery) {
        return delivery == null
                ? Way.MAIL
                : Way.valueOf(delivery.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
