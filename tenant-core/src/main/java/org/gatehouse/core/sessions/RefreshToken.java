package org.gatehouse.core.sessions;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.core.secrets.Secret;

/**
 * What keeps a session: a secret that stays, by which the session is found, and one that each use replaces. Whoever
 * shows the first with an old second one holds a copy: theirs, or somebody else's of theirs.
 */
public record RefreshToken(Secret family, Secret current) {
    private static final Pattern FORM = Pattern.compile("([\\w-]{24})\\.([\\w-]{24})");

    public static Optional<RefreshToken> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new RefreshToken(new Secret(parts.group(1)), new Secret(parts.group(2))))
                : Optional.empty();
    }

    public String text() {
        return family.text() + "." + current.text();
    }

    @Override
    public String toString() {
        return "RefreshToken[…]";
    }
}
