package org.gatehouse.core.signin;

import org.gatehouse.core.identity.Account;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sessions.Grant;
import org.gatehouse.core.sessions.SessionTokens;
import org.gatehouse.core.tokens.TokenIssuer;

/** What the database part of a sign-in has decided, and how it counts. Tokens are made of it after the commit. */
sealed interface Verdict {

    void count(SignInLimits limits, Attempt attempt, Credentials shown);

    SignInOutcome outcome(TokenIssuer tokens);

    record Failed() implements Verdict {
        @Override
        public void count(SignInLimits limits, Attempt attempt, Credentials shown) {
            limits.failed(attempt, shown);
        }

        @Override
        public SignInOutcome outcome(TokenIssuer tokens) {
            throw Refusal.of(Problem.SIGN_IN_FAILED);
        }
    }

    record CodeMissing() implements Verdict {
        @Override
        public void count(SignInLimits limits, Attempt attempt, Credentials shown) {
            limits.undecided(attempt);
        }

        @Override
        public SignInOutcome outcome(TokenIssuer tokens) {
            return new SignInOutcome.SecondFactorRequired();
        }
    }

    record FactorMissing(Account account) implements Verdict {
        @Override
        public void count(SignInLimits limits, Attempt attempt, Credentials shown) {
            limits.succeeded(attempt);
        }

        @Override
        public SignInOutcome outcome(TokenIssuer tokens) {
            return new SignInOutcome.EnrolmentRequired(
                    tokens.forEnrolment(account.tenant(), account.id(), account.tokenEpoch()));
        }
    }

    record Admitted(Grant grant, Secret device) implements Verdict {
        @Override
        public void count(SignInLimits limits, Attempt attempt, Credentials shown) {
            limits.succeeded(attempt);
        }

        @Override
        public SignInOutcome outcome(TokenIssuer tokens) {
            return new SignInOutcome.SignedIn(
                    new SessionTokens(tokens.forAccount(grant.claims()), grant.refresh()), device);
        }
    }
}
