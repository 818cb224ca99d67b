package org.gatehouse.web.identity;

import java.util.Optional;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sessions.RefreshToken;
import org.gatehouse.core.signin.SignInOutcome;
import org.gatehouse.core.tokens.AccessToken;
import org.jspecify.annotations.Nullable;

/**
 * What comes of signing in.
 *
 * @param outcome {@code signed-in}; {@code second-factor-required}: the same again with a code;
 *     {@code enrolment-required}: the token allows to enrol a second factor and nothing else
 * @param expiresIn seconds
 * @param refreshToken for an app only; a browser has it in a cookie
 * @param device for an app only, likewise
 */
public record TokenBody(
        String outcome,
        @Nullable String accessToken,
        @Nullable Long expiresIn,
        @Nullable String refreshToken,
        @Nullable String device) {

    static TokenBody of(SignInOutcome outcome) {
        Optional<AccessToken> access = outcome.access();
        return new TokenBody(
                outcome.code(),
                access.map(AccessToken::text).orElse(null),
                access.map(token -> token.life().toSeconds()).orElse(null),
                null,
                null);
    }

    static TokenBody of(AccessToken access) {
        return new TokenBody("signed-in", access.text(), access.life().toSeconds(), null, null);
    }

    TokenBody with(RefreshToken refresh, @Nullable Secret known) {
        return new TokenBody(outcome, accessToken, expiresIn, refresh.text(), known == null ? null : known.text());
    }

    @Override
    public String toString() {
        return "TokenBody[" + outcome + "]";
    }
}
