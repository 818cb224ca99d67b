package org.gatehouse.core.dpa;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a processor has on file to receive personal data in a third country (GDPR chapter V). */
public sealed interface TransferBasis {
    /** As an agreement's transfer instruction (annex C.6) names it. */
    enum Type {
        ADEQUACY,
        SCC,
        BCR,
        ART49_CONSENT,
        /** Something that never was, or is no longer, a basis: Privacy Shield, Safe Harbour. */
        INVALID
    }

    /** Data of the processor's own kind of certificate: of employees, and of others. */
    enum Coverage {
        HR,
        NON_HR
    }

    /** A transfer impact assessment. */
    enum Assessment {
        VALID,
        MISSING,
        EXPIRED,
        REVIEW_REQUIRED
    }

    String country();

    Type type();

    /** Whether it is on file at all at that instant. An adequacy decision stays there, to be told that it has ended. */
    default boolean isOnFile(Instant at) {
        return true;
    }

    /** Why it cannot be used now; empty if it can. */
    Optional<Reason> defect(Circumstances now);

    /** What a basis depends on besides itself. */
    record Circumstances(Instant at, SubjectStatus subject, Strictness employeeData, Strictness assessments) {}

    /**
     * An adequacy decision (Art. 45), under the EU-US framework for the certified only.
     *
     * @param listing null where the decision needs none
     */
    record Adequacy(
            String country, Validity valid, @Nullable Listing listing) implements TransferBasis {
        /**
         * An entry of the Data Privacy Framework's list.
         *
         * @param seenUntil when the list has to have been looked at again
         */
        public record Listing(boolean certified, Set<Coverage> coverage, Instant seenUntil) {
            boolean countsAt(Instant at) {
                return certified && at.isBefore(seenUntil);
            }
        }

        @Override
        public Type type() {
            return Type.ADEQUACY;
        }

        @Override
        public Optional<Reason> defect(Circumstances now) {
            if (!valid.includes(now.at())) {
                return Optional.of(Reason.ADEQUACY_WITHDRAWN);
            }
            if (listing != null && !listing.countsAt(now.at())) {
                return Optional.of(Reason.DPF_NOT_CERTIFIED);
            }
            boolean unlisted = listing != null
                    && now.subject().category().isStaff()
                    && now.employeeData() == Strictness.STRICT
                    && !listing.coverage().contains(Coverage.HR);
            return unlisted ? Optional.of(Reason.DPF_SCOPE_HR) : Optional.empty();
        }
    }

    /**
     * Standard contractual clauses (Art. 46(2)(c)).
     *
     * @param version the Commission's decision
     * @param module 3: from a processor to its sub-processor
     * @param assessed while the assessment is not too old
     * @param shakenFrom when the first legal fact changes that the assessment relies on
     */
    record Clauses(
            String country,
            Validity valid,
            String version,
            int module,
            Assessment assessment,
            Validity assessed,
            Instant shakenFrom)
            implements TransferBasis {
        private static final String IN_FORCE = "2021/914";
        private static final int TO_SUB_PROCESSOR = 3;

        @Override
        public Type type() {
            return Type.SCC;
        }

        @Override
        public boolean isOnFile(Instant at) {
            return valid.includes(at);
        }

        @Override
        public Optional<Reason> defect(Circumstances now) {
            if (!version.equals(IN_FORCE)) {
                return Optional.of(Reason.SCC_LEGACY_INVALID);
            }
            if (module != TO_SUB_PROCESSOR) {
                return Optional.of(Reason.SCC_WRONG_MODULE);
            }
            return switch (assessment(now.at())) {
                case VALID -> Optional.empty();
                case MISSING -> Optional.of(Reason.TIA_MISSING);
                case EXPIRED -> Optional.of(Reason.TIA_EXPIRED);
                case REVIEW_REQUIRED ->
                    now.assessments() == Strictness.LENIENT
                            ? Optional.empty()
                            : Optional.of(Reason.TIA_REVIEW_REQUIRED);
            };
        }

        private Assessment assessment(Instant at) {
            if (assessment != Assessment.VALID) {
                return assessment;
            }
            if (!assessed.includes(at)) {
                return Assessment.EXPIRED;
            }
            return at.isBefore(shakenFrom) ? Assessment.VALID : Assessment.REVIEW_REQUIRED;
        }
    }

    /** Binding corporate rules of processors (Art. 47). */
    record CorporateRules(String country, Validity valid, boolean approved) implements TransferBasis {
        @Override
        public Type type() {
            return Type.BCR;
        }

        @Override
        public boolean isOnFile(Instant at) {
            return valid.includes(at);
        }

        @Override
        public Optional<Reason> defect(Circumstances now) {
            return approved ? Optional.empty() : Optional.of(Reason.BCR_NOT_APPROVED);
        }
    }

    /** The person's explicit, informed consent to an occasional transfer (Art. 49(1)(a)). */
    record ExplicitConsent(String country) implements TransferBasis {
        @Override
        public Type type() {
            return Type.ART49_CONSENT;
        }

        @Override
        public Optional<Reason> defect(Circumstances now) {
            if (!now.subject().consentsToTransfer()) {
                return Optional.of(Reason.ART49_CONSENT_MISSING);
            }
            return now.subject().transfersInThirtyDays() > 0 ? Optional.of(Reason.ART49_REPETITIVE) : Optional.empty();
        }
    }

    /** On file, and of no use. */
    record Invalid(String country, String name) implements TransferBasis {
        @Override
        public Type type() {
            return Type.INVALID;
        }

        @Override
        public Optional<Reason> defect(Circumstances now) {
            return Optional.of(Reason.BASIS_INVALID);
        }
    }
}
