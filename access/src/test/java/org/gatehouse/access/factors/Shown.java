package org.gatehouse.access.factors;

import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.access.keys.Journals;
import org.gatehouse.access.keys.Register;
import org.gatehouse.core.identity.Passwords;
import org.gatehouse.core.tenancy.Rows;

/** What holders of a register's phones show, and what administrators do about it. */
public final class Shown {
    public static final String ORIGIN = "https://gatehouse.test";
    public static final String PARTY = "gatehouse.test";

    private static final Passwords PASSWORDS = new Passwords();

    private final Register register;
    private final Passkeys passkeys = new Passkeys(ORIGIN);

    public Shown(Register register) {
        this.register = register;
    }

    private Challenges challenges(Rows rows) {
        return new Challenges(rows, passkeys, register.clock);
    }

    private SetFactor setting(Rows rows) {
        return new SetFactor(rows, passkeys, challenges(rows), Journals.journal(rows, register.clock), register.clock);
    }

    private ProveFactor proving(Rows rows) {
        return new ProveFactor(
                rows, passkeys, challenges(rows), Journals.journal(rows, register.clock), register.clock);
    }

    private PhonePins pins(Rows rows) {
        return new PhonePins(PASSWORDS, setting(rows), proving(rows));
    }

    public void setsPin(UUID phone, String pin) {
        run(rows -> pins(rows).set(phone, pin));
    }

    public Tried types(UUID phone, String pin) {
        return register.in(use -> pins(use.rows()).prove(phone, pin));
    }

    Challenges.Asked asked(UUID phone) {
        return register.in(use -> challenges(use.rows()).ask(phone));
    }

    boolean makes(UUID phone, Passkeys.Made made) {
        return register.in(use -> setting(use.rows()).passkey(phone, made));
    }

    Tried signs(UUID phone, Passkeys.Signed signed) {
        return register.in(use -> proving(use.rows()).passkey(phone, signed));
    }

    public FactorState of(UUID phone) {
        return register.in(use -> new Factors(use.rows(), register.clock).of(phone));
    }

    void unlock(UUID phone) {
        run(rows -> help(rows).unlock(phone, Register.BY));
    }

    void clear(UUID phone) {
        run(rows -> help(rows).clear(phone, Register.BY));
    }

    private HelpHolder help(Rows rows) {
        return new HelpHolder(rows, Journals.journal(rows, register.clock));
    }

    private void run(Consumer<Rows> work) {
        register.in(use -> {
            work.accept(use.rows());
            return register.tenant;
        });
    }
}
