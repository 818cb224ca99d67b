package org.gatehouse.core.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.secrets.ShortCode;
import org.gatehouse.core.tenancy.Rows;

/**
 * One-time codes and recovery codes of an account. The caller holds the account's lock, so that no code works twice.
 */
@Singleton
public class SecondFactor {
    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_LENGTH = 10;

    private final Rows rows;
    private final MasterKey master;
    private final Clock clock;

    @Inject
    public SecondFactor(Rows rows, MasterKey master, Clock clock) {
        this.rows = rows;
        this.master = master;
        this.clock = clock;
    }

    /** Whether this is a code of the account that was not used before; it is used now. */
    public boolean accepts(Account locked, String typed) {
        String code = typed.replace(" ", "");
        return code.matches("\\d{6}") ? acceptsOneTime(locked, code) : acceptsRecovery(locked, code);
    }

    boolean acceptsOneTime(Account locked, String code) {
        OptionalLong step = locked.sealedTotpSecret()
                .map(kept -> new TotpSecret(master.open(locked.id(), kept)))
                .map(secret -> secret.stepOf(code, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && locked.useStep(step.getAsLong());
    }

    private boolean acceptsRecovery(Account locked, String typed) {
        List<RecoveryCode> found = rows.where(RecoveryCode.class, "x.accountId = :account and x.hash = :hash")
                .setParameter("account", locked.id())
                .setParameter("hash", hash(locked, ShortCode.typed(typed)))
                .getResultList();
        found.forEach(rows::remove);
        return !found.isEmpty();
    }

    TotpSecret begin(Account locked) {
        TotpSecret secret = TotpSecret.random();
        locked.beginSecondFactor(master.seal(locked.id(), secret.text()));
        return secret;
    }

    /** Eight new codes, which are shown once; earlier ones work no more. */
    List<String> renewRecovery(Account locked) {
        removeRecovery(locked);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            ShortCode code = ShortCode.random(RECOVERY_LENGTH);
            rows.add(new RecoveryCode(locked, hash(locked, code)));
            shown.add(code.readable());
        }
        return shown;
    }

    public void remove(Account locked) {
        locked.removeSecondFactor();
        removeRecovery(locked);
    }

    private void removeRecovery(Account locked) {
        rows.where(RecoveryCode.class, "x.accountId = :account")
                .setParameter("account", locked.id())
                .getResultList()
                .forEach(rows::remove);
    }

    private byte[] hash(Account account, ShortCode code) {
        return master.hash(account.id(), "recovery:" + code.text());
    }
}
