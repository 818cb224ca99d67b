package org.gatehouse.core.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.limits.LockPolicy;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.limits.Tally;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;

/** What is counted when sign-ins fail, by keyed hashes. An address without an account is counted like any other. */
@Singleton
public class SignInTallies {
    private static final String ANYBODY = "*";

    private final Rows rows;
    private final MasterKey master;
    private final Clock clock;

    @Inject
    public SignInTallies(Rows rows, MasterKey master, Clock clock) {
        this.rows = rows;
        this.master = master;
        this.clock = clock;
    }

    /** What is counted: whom a sign-in names, and how it comes. */
    record Key(String email, String way) {}

    static Key fromSource(String email, SourceNetwork source) {
        return new Key(Accounts.normalised(email), "source:" + source.text());
    }

    static Key fromDevice(String email, UUID device) {
        return new Key(Accounts.normalised(email), "device:" + device);
    }

    static Key fromAnywhere(String email) {
        return new Key(Accounts.normalised(email), "anywhere");
    }

    static Key fromWithin(String email) {
        return new Key(Accounts.normalised(email), "within");
    }

    static Key forAnybody(SourceNetwork source) {
        return new Key(ANYBODY, "source:" + source.text());
    }

    boolean isLocked(Key key) {
        return rows.find(SignInTally.class, id(key))
                .map(found -> found.tally().isLocked(clock.instant()))
                .orElse(false);
    }

    /** The tally, locked until the end of the transaction; a new one where nothing was counted yet. */
    private SignInTally lock(Key key) {
        return rows.lock(SignInTally.class, id(key)).orElseGet(() -> {
            SignInTally fresh = new SignInTally(id(key), who(key.email()));
            rows.add(fresh);
            return fresh;
        });
    }

    void count(Key key, LockPolicy policy) {
        lock(key).tally().count(policy, clock.instant());
    }

    /** Counts a try in advance; a locked counter takes none. */
    boolean countUnlessLocked(Key key, LockPolicy policy) {
        Tally tally = lock(key).tally();
        if (tally.isLocked(clock.instant())) {
            return false;
        }
        tally.count(policy, clock.instant());
        return true;
    }

    void takeBack(Key key) {
        lock(key).tally().takeBack();
    }

    void forget(Key key) {
        rows.lock(SignInTally.class, id(key)).ifPresent(rows::remove);
    }

    /** Unlocks the account everywhere: after a reset of its password, and by an administrator. */
    public void forgetAll(String email) {
        rows.where(SignInTally.class, "x.who = :who")
                .setParameter("who", who(Accounts.normalised(email)))
                .getResultList()
                .forEach(rows::remove);
    }

    private UUID id(Key key) {
        return Uuids.of(Arrays.copyOf(hash("tally:" + key.email() + "|" + key.way()), 16));
    }

    private byte[] who(String email) {
        return hash("who:" + email);
    }

    private byte[] hash(String text) {
        return master.hash(CurrentTenant.get().value(), text);
    }
}
