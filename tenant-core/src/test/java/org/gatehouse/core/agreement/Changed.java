package org.gatehouse.core.agreement;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Authorisation;
import org.gatehouse.core.agreement.Terms.Emergency;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.agreement.Terms.Retention;
import org.gatehouse.core.agreement.Terms.Role;
import org.gatehouse.core.agreement.Terms.Transfer;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.json.Json;

/** Terms with one thing different. */
public final class Changed {
    private Changed() {}

    static Terms zone(Terms terms, String zone) {
        return with(terms, zone, terms.roles(), terms.authorisation(), terms.retention(), terms.emergency());
    }

    static Terms roles(Terms terms, List<Role> roles) {
        return with(terms, terms.zone(), roles, terms.authorisation(), terms.retention(), terms.emergency());
    }

    static Terms authorisation(Terms terms, Authorisation authorisation) {
        return with(terms, terms.zone(), terms.roles(), authorisation, terms.retention(), terms.emergency());
    }

    static Terms retention(Terms terms, List<Retention> rules) {
        return with(terms, terms.zone(), terms.roles(), terms.authorisation(), rules, terms.emergency());
    }

    public static Terms emergency(Terms terms, Emergency emergency) {
        return with(terms, terms.zone(), terms.roles(), terms.authorisation(), terms.retention(), emergency);
    }

    private static Terms with(
            Terms terms,
            String zone,
            List<Role> roles,
            Authorisation authorisation,
            List<Retention> rules,
            Emergency emergency) {
        return new Terms(
                terms.template(),
                terms.clausesUnmodified(),
                terms.language(),
                zone,
                terms.mainContract(),
                terms.controller(),
                roles,
                terms.instructions(),
                authorisation,
                terms.approvals(),
                terms.order(),
                terms.locations(),
                terms.transfers(),
                terms.preferences(),
                terms.measures(),
                rules,
                terms.controllerDecides(),
                emergency,
                terms.assistance());
    }

    static Terms retention(Terms terms, String recordType, String period) {
        return retention(
                terms,
                terms.retention().stream()
                        .map(rule -> rule.recordType().equals(recordType) ? new Retention(recordType, period) : rule)
                        .toList());
    }

    public static Terms locations(Terms terms, List<String> locations) {
        return terms.with(terms.instructions(), terms.approvals(), locations, terms.transfers());
    }

    static Terms transfers(Terms terms, List<Transfer> transfers) {
        return terms.with(terms.instructions(), terms.approvals(), terms.locations(), transfers);
    }

    public static Terms instruction(Terms terms, Instruction more) {
        List<Instruction> all = new ArrayList<>(terms.instructions());
        all.add(more);
        return terms.with(all, terms.approvals(), terms.locations(), terms.transfers());
    }

    public static Terms approval(Terms terms, String service, String activity) {
        return approval(terms, new Approval(service, activity, List.of(), List.of(), Origin.EXPLICIT, null, null));
    }

    static Terms approval(Terms terms, Approval more) {
        List<Approval> all = new ArrayList<>(terms.approvals());
        all.add(more);
        return terms.with(terms.instructions(), all, terms.locations(), terms.transfers());
    }

    /** Nobody is approved for it. */
    static Terms without(Terms terms, Activity activity) {
        return terms.with(
                terms.instructions(),
                terms.approvals().stream()
                        .filter(approval -> !approval.activity().equals(activity.name()))
                        .toList(),
                terms.locations(),
                terms.transfers());
    }

    /** As a document that was written and read again. */
    static Terms copy(Terms terms) {
        return Json.read(Json.write(terms), Terms.class);
    }
}
