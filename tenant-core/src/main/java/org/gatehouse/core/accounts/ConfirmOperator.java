package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.tenancy.UseCase;

/** Another operator says that a new one is a person of their own. Until then nobody can sign in with the account. */
@UseCase
public class ConfirmOperator {
    private static final Logger LOG = System.getLogger(ConfirmOperator.class.getName());

    private final Accounts accounts;
    private final Clock clock;

    @Inject
    public ConfirmOperator(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public void confirm(UUID id, UUID by) {
        accounts.lock(id).confirm(accounts.get(by), clock.instant());
        LOG.log(Level.INFO, "operator {0} confirmed by {1}", id, by);
    }
}
