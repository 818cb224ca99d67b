package org.gatehouse.web.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.core.agreement.Signature.Seen;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What is asked of a version. */
public final class VersionBodies {
    private VersionBodies() {}

    /**
     * Where a draft begins: a template, a document, or, with neither, what is in force.
     *
     * @param zone in which days are counted, with a template
     * @param language of the documents, with a template
     */
    public record Beginning(
            @Nullable Templates template,
            @Nullable @Valid Terms terms,
            @Nullable @Line(max = 60) String zone,
            @Nullable @Pattern(regexp = "da|en") String language,
            @NotNull @NotBlank @Line(max = 500) String reason) {

        String zoneOrOurs() {
            return zone == null ? "Europe/Copenhagen" : zone;
        }

        String languageOrOurs() {
            return language == null ? "da" : language;
        }
    }

    /** @param inForceFrom null: with the second signature */
    public record Proposal(@Nullable Instant inForceFrom) {}

    /**
     * A signature.
     *
     * @param hash of the document the signer has seen, in hexadecimal
     * @param paper hash of the file the signer has read, in hexadecimal: one of the version's papers
     * @param authority the signer may sign for their party
     * @param password of the signer's account, once more
     */
    public record Signing(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String paper,
            @NotNull @NotBlank @Line(max = 200) String name,
            @NotNull @NotBlank @Line(max = 200) String title,
            @AssertTrue boolean authority,
            @NotNull @Size(max = 1000) String password) {

        Seen seen() {
            return new Seen(hash, paper);
        }

        @Override
        public String toString() {
            return "Signing[…]";
        }
    }

    /** @param until exclusive; at most 92 days later */
    public record Period(@NotNull Instant from, @NotNull Instant until) {
        private static final Duration LONGEST = Duration.ofDays(92);

        Instant last() {
            if (until.isBefore(from) || until.isAfter(from.plus(LONGEST))) {
                throw Refusal.ofField("until", Problem.INVALID_INPUT);
            }
            return until;
        }
    }
}
