package org.gatehouse.core.signin;

import jakarta.inject.Inject;
import org.gatehouse.core.limits.LockPolicy;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * How often one network may try codes for a new password, whosever they are: ten wrong ones, then a lock that doubles
 * from one to fifteen minutes. A try is counted before it is looked at and taken back when it was right.
 */
@UseCase
public class ResetTrials {
    private static final LockPolicy POLICY = LockPolicy.doubling(10);

    private final Rows rows;
    private final SignInTallies tallies;

    @Inject
    public ResetTrials(Rows rows, SignInTallies tallies) {
        this.rows = rows;
        this.tallies = tallies;
    }

    /** Whether the code may be looked at; if so, the try is counted. */
    public boolean begin(SourceNetwork source) {
        boolean admitted = tallies.countUnlessLocked(SignInTallies.forResets(source), POLICY);
        rows.flush();
        return admitted;
    }

    /** The code was right. */
    public void right(SourceNetwork source) {
        tallies.takeBack(SignInTallies.forResets(source));
    }
}
