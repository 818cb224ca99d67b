package org.gatehouse.process;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.jspecify.annotations.Nullable;

/**
 * A tablet at the door. It sends a scan again, with the same id, until the product has answered: while the server is
 * not there, while it comes up and knows no page yet, and when it failed. A refusal is an answer.
 */
final class Tablet {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Api anonymous;
    private final String credential;
    private @Nullable Api signedIn;
    private String last = "";
    private volatile int sentAgain;
    private volatile int faults;

    Tablet(Nordlys nordlys, String credential) {
        this.anonymous = nordlys.anonymous();
        this.credential = credential;
    }

    /** A tablet with a new token; empty while the server comes up. */
    static Optional<Api> signIn(Api anonymous, String credential) {
        Api.Answer answer = anonymous.post("/tokens/device", Map.of("credential", credential));
        return answer.status() < 500 && (answer.status() == 200 || answer.isProblem())
                ? Optional.of(anonymous.as(answer.must(200).json().getString("accessToken")))
                : Optional.empty();
    }

    /** The outcome, such as {@code welcome}. */
    String scan(UUID scanId, String code) {
        Map<String, String> body = Map.of("scanId", scanId.toString(), "direction", "in", "code", code);
        int[] attempts = {0};
        return await("an answer to the scan")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .pollInSameThread()
                .until(() -> answer(body, attempts), Optional::isPresent)
                .orElseThrow();
    }

    /** How many scans were sent more than once. */
    int sentAgain() {
        return sentAgain;
    }

    /** How many answers were a fault of the server, and what the last of them was. */
    String faults() {
        return faults == 0 ? "no faults" : faults + " faults, such as " + last;
    }

    private Optional<String> answer(Map<String, String> body, int[] attempts) {
        try {
            if (signedIn == null) {
                signedIn = signIn(anonymous, credential).orElse(null);
                return Optional.empty();
            }
            if (++attempts[0] == 2) {
                sentAgain++;
            }
            Api.Answer answer = signedIn.post("/scans", body);
            if (answer.status() == 200) {
                return Optional.of(answer.json().getString("outcome"));
            }
            if (answer.isProblem() && answer.status() < 500 && answer.status() != 401) {
                throw new AssertionError(answer.status() + " " + answer.text());
            }
            if (answer.status() >= 500) {
                faults++;
                last = answer.status() + " " + answer.text();
            }
        } catch (IllegalStateException notAnswered) {
            // sent again
        }
        signedIn = null;
        return Optional.empty();
    }
}
