package org.gatehouse.access.factors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gatehouse.core.identity.Passwords;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** PINs of phones that have no passkeys: kept and compared as passwords are. */
@Singleton
public class PhonePins {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6,12}");
    private static final int FEWEST_DIFFERENT = 3;
    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";

    private final Passwords passwords;
    private final SetFactor setting;
    private final ProveFactor proving;

    @Inject
    public PhonePins(Passwords passwords, SetFactor setting, ProveFactor proving) {
        this.passwords = passwords;
        this.setting = setting;
        this.proving = proving;
    }

    /** Six to twelve digits, and none of those that are tried first. */
    public void set(UUID phone, String pin) {
        if (!DIGITS.matcher(pin).matches()) {
            throw Refusal.ofField("pin", Problem.INVALID_INPUT);
        }
        if (pin.chars().distinct().count() < FEWEST_DIFFERENT || UP.contains(pin) || DOWN.contains(pin)) {
            throw Refusal.ofField("pin", Problem.PIN_TOO_EASY);
        }
        setting.requireNone(phone);
        setting.pin(phone, passwords.hash(pin));
    }

    public Tried prove(UUID phone, String pin) {
        Optional<String> hash = proving.beginPin(phone);
        if (hash.isEmpty()) {
            return Tried.WAITING;
        }
        boolean right = passwords.inTurn(turn -> turn.matches(hash, pin));
        return proving.endPin(phone, hash.get(), right);
    }
}
