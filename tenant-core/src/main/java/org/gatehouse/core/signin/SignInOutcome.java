package org.gatehouse.core.signin;

import java.util.Optional;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sessions.SessionTokens;
import org.gatehouse.core.tokens.AccessToken;

/** What comes of the right password. */
public sealed interface SignInOutcome {

    /** Stable, kebab-case. */
    String code();

    /** What may be called now; empty where nothing may. */
    Optional<AccessToken> access();

    /**
     * Signed in.
     *
     * @param device to be kept by the device and shown at its next sign-in: it then has a counter of its own
     */
    record SignedIn(SessionTokens tokens, Secret device) implements SignInOutcome {
        @Override
        public String code() {
            return "signed-in";
        }

        @Override
        public Optional<AccessToken> access() {
            return Optional.of(tokens.access());
        }
    }

    /** The same again with a one-time code. */
    record SecondFactorRequired() implements SignInOutcome {
        @Override
        public String code() {
            return "second-factor-required";
        }

        @Override
        public Optional<AccessToken> access() {
            return Optional.empty();
        }
    }

    /** This account must have a second factor and has none: the token allows to enrol one and nothing else. */
    record EnrolmentRequired(AccessToken token) implements SignInOutcome {
        @Override
        public String code() {
            return "enrolment-required";
        }

        @Override
        public Optional<AccessToken> access() {
            return Optional.of(token);
        }
    }
}
