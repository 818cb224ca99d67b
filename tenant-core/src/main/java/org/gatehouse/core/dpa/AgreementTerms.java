package org.gatehouse.core.dpa;

import java.util.List;

/** What the parties agree on, as a document: lists, because JSON has no sets. */
public record AgreementTerms(
        List<Activity> activities, List<String> locations, List<Approval> approvals, List<String> order) {

    /** @param fields what the service may receive; empty: all that the profile allows */
    public record Approval(String service, Activity activity, List<DataField> fields) {}
}
