package org.gatehouse.core.dpa;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the agreement says about one flow, with everything that was tried. */
public sealed interface FlowDecision {

    /** A recipient that was looked at and passed over. */
    record Skipped(String recipient, Reason reason) {
        @Override
        public String toString() {
            return recipient + ":" + reason;
        }
    }

    /** {@code PERMIT}, {@code PERMIT_REDACTED}, {@code PERMIT_FALLBACK}, {@code HOLD} or {@code DENY}. */
    String outcome();

    List<Reason> reasons();

    List<Skipped> skipped();

    /** As evidence keeps it. */
    default String reasonText() {
        return reasons().stream().map(Enum::name).collect(Collectors.joining("+"));
    }

    /** As evidence keeps it. */
    default String skippedText() {
        return skipped().stream().map(Skipped::toString).collect(Collectors.joining(";"));
    }

    /**
     * May go to this recipient, with these fields and no others.
     *
     * @param basis {@code EEA}, {@code INTERNAL}, {@code ART49_1_F}, or by third country what carries the transfer
     * @param fallback it is not the first of the tenant's order
     */
    record Permit(
            Recipient to,
            String basis,
            Set<DataField> released,
            Set<DataField> removed,
            boolean fallback,
            List<Reason> reasons,
            List<Skipped> skipped)
            implements FlowDecision {
        @Override
        public String outcome() {
            if (fallback) {
                return "PERMIT_FALLBACK";
            }
            return removed.isEmpty() ? "PERMIT" : "PERMIT_REDACTED";
        }
    }

    /** A person decides, or puts something right first. */
    record Hold(List<Reason> reasons, List<Skipped> skipped) implements FlowDecision {
        @Override
        public String outcome() {
            return "HOLD";
        }
    }

    record Deny(List<Reason> reasons, List<Skipped> skipped) implements FlowDecision {
        @Override
        public String outcome() {
            return "DENY";
        }
    }
}
