package org.gatehouse.core.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Tenant;

/**
 * What may be chosen as a password: long rather than strange. At least twelve characters; none of those everybody
 * tries first; not the owner's address nor the organisation's name.
 */
public final class PasswordRules {
    static final int SHORTEST = 12;
    private static final int FEWEST_DIFFERENT = 5;
    /** Shorter names are parts of too many words to be refused in a password. */
    private static final int SHORTEST_NAME = 4;

    private static final String FIELD = "password";
    private static final Set<String> COMMON = readCommon();

    private PasswordRules() {}

    /** What holds for everybody. */
    public static void require(String chosen) {
        String password = Passwords.normalised(chosen);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.ofField(FIELD, Problem.PASSWORD_TOO_SHORT, SHORTEST);
        }
        if (Passwords.bytes(chosen).length > Passwords.LONGEST_BYTES) {
            throw Refusal.ofField(FIELD, Problem.PASSWORD_TOO_LONG, Passwords.LONGEST_BYTES);
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || COMMON.contains(folded(chosen))) {
            throw Refusal.ofField(FIELD, Problem.PASSWORD_TOO_COMMON);
        }
    }

    /** What holds for everybody and, with it, what holds for this account. */
    public static void require(String chosen, String email, Tenant tenant) {
        require(chosen);
        String password = folded(chosen);
        String mailbox = email.substring(0, Math.max(0, email.indexOf('@')));
        boolean tellsOwner = List.of(email, mailbox, tenant.name(), tenant.slug()).stream()
                .map(PasswordRules::folded)
                .anyMatch(name -> name.length() >= SHORTEST_NAME && password.contains(name));
        if (tellsOwner) {
            throw Refusal.ofField(FIELD, Problem.PASSWORD_LIKE_ACCOUNT);
        }
    }

    private static String folded(String text) {
        return Passwords.normalised(text).toLowerCase(Locale.ROOT).strip();
    }

    private static Set<String> readCommon() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(list), StandardCharsets.UTF_8))) {
            return lines.lines().map(PasswordRules::folded).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
