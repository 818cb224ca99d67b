package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.core.accounts.RedeemTicket.Opened;
import org.gatehouse.core.identity.PasswordRules;
import org.gatehouse.core.identity.Passwords;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.limits.Trials;
import org.gatehouse.core.limits.Trials.Guess;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;

/** A password chosen with a link or a code: the first of a new account, or a new one for one that was forgotten. */
@Singleton
public class ChoosePassword {
    private final TicketTenants ticketTenants;
    private final Tenants tenants;
    private final Passwords passwords;
    private final RedeemTicket ticket;
    private final Trials trials;

    @Inject
    public ChoosePassword(
            TicketTenants ticketTenants, Tenants tenants, Passwords passwords, RedeemTicket ticket, Trials trials) {
        this.ticketTenants = ticketTenants;
        this.tenants = tenants;
        this.passwords = passwords;
        this.ticket = ticket;
        this.trials = trials;
    }

    public void withLink(Secret link, String chosen) {
        PasswordRules.require(chosen);
        TenantId tenant = ticketTenants.ofAcrossTenants(link).orElseThrow(() -> Refusal.of(Problem.LINK_NOT_VALID));
        choose(tenant, chosen, Problem.LINK_NOT_VALID, () -> ticket.byLink(link));
    }

    /**
     * Three tries a code, and ten wrong ones from a network; an unknown account answers like a wrong code, and as
     * slowly.
     */
    public void withCode(String organisation, String email, String code, String chosen, SourceNetwork source) {
        PasswordRules.require(chosen);
        Contention.retried(() -> trials.beginAcrossTenants(Guess.RESET_CODE, source.text()));
        Optional<Tenant> tenant = tenants.bySlugAcrossTenants(organisation.strip());
        passwords.inTurn(turn -> turn.matches(Optional.empty(), ""));
        TenantId id = tenant.map(Tenant::id).orElseThrow(() -> Refusal.of(Problem.CODE_NOT_VALID));
        choose(id, chosen, Problem.CODE_NOT_VALID, () -> ticket.byCode(email, code));
        trials.takeBackAcrossTenants(Guess.RESET_CODE, source.text());
    }

    private void choose(TenantId tenant, String chosen, Problem otherwise, Supplier<Optional<Opened>> opening) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            Opened opened = opening.get().orElseThrow(() -> Refusal.of(otherwise));
            PasswordRules.require(chosen, opened.email(), tenants.current());
            if (!ticket.close(opened, passwords.hash(chosen))) {
                throw Refusal.of(otherwise);
            }
        }
    }
}
