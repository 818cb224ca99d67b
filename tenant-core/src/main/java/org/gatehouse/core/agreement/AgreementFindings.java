package org.gatehouse.core.agreement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Codes;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Purpose;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.dpa.TransferBasis;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.registry.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * The invariants of an agreement (V05 to V28), looked at when a version is proposed and whenever somebody asks. What
 * depends on who would receive something is asked of the decision function itself.
 */
public final class AgreementFindings {
    static final int LEAST_NOTICE_DAYS = 30;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<ContactRole> NEEDED =
            EnumSet.of(ContactRole.SUBPROCESSOR_NOTICE, ContactRole.BREACH, ContactRole.DATA_SUBJECTS);

    private final Terms terms;
    private final Surroundings around;
    private final List<Finding> findings = new ArrayList<>();

    private AgreementFindings(Terms terms, Surroundings around) {
        this.terms = terms;
        this.around = around;
    }

    /**
     * What an agreement stands in.
     *
     * @param before the version in force; null: there is none
     * @param verified roles for which the tenant has a contact that was verified within a year
     */
    public record Surroundings(
            @Nullable Terms before,
            Catalogue catalogue,
            Registry registry,
            Set<ContactRole> verified,
            boolean publicBody,
            Instant at) {}

    public static List<Finding> of(Terms terms, Surroundings around) {
        AgreementFindings all = new AgreementFindings(terms, around);
        all.zone();
        all.controller();
        all.roles();
        all.instructions();
        all.model();
        all.locations();
        all.transfers();
        all.controllerDecides();
        all.contacts();
        all.ourContact();
        all.retention();
        all.emergency();
        all.findings.addAll(ApprovalFindings.of(terms, around));
        all.findings.addAll(ReachFindings.of(terms, around));
        return List.copyOf(all.findings);
    }

    private void find(Flaw flaw, String place, String... details) {
        findings.add(Finding.of(flaw, place, details));
    }

    private void zone() {
        try {
            ZoneId.of(terms.zone());
        } catch (DateTimeException unknown) {
            find(Flaw.ZONE_UNKNOWN, "zone", terms.zone());
        }
    }

    /** Who the controller is, so that it can be held to it. */
    private void controller() {
        Terms.Identity tenant = terms.controller();
        if (tenant == null || !tenant.isComplete()) {
            find(Flaw.CONTROLLER_UNIDENTIFIED, "controller");
        } else if (Cvr.isMistaken(Objects.requireNonNull(tenant.legalId()))) {
            Severity severity = Cvr.saysItIsOne(tenant.legalId()) ? Severity.RED : Severity.AMBER;
            findings.add(new Finding(Flaw.CVR_INVALID, severity, "controller.legalId", List.of(tenant.legalId())));
        }
    }

    /** V24. */
    private void roles() {
        Map<Purpose, Integer> seen = new EnumMap<>(Purpose.class);
        for (int index = 0; index < terms.roles().size(); index++) {
            Terms.Role role = terms.roles().get(index);
            for (Purpose purpose : Purpose.values()) {
                if (purpose.name().equals(role.purpose()) && seen.put(purpose, index) != null) {
                    find(Flaw.CONTROLLER_REPEATED, "roles[" + index + "]", purpose.name());
                }
            }
        }
        Set<Purpose> needed = EnumSet.noneOf(Purpose.class);
        terms.instructions()
                .forEach(instruction ->
                        Activity.named(instruction.activity()).ifPresent(activity -> needed.add(activity.purpose())));
        needed.removeAll(seen.keySet());
        needed.forEach(purpose -> find(Flaw.CONTROLLER_MISSING, "roles", purpose.name()));
    }

    /** V05, V14. */
    private void instructions() {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < terms.instructions().size(); index++) {
            Instruction instruction = terms.instructions().get(index);
            String place = "instructions[" + index + "]";
            if (!Codes.isActivity(instruction.activity())) {
                find(Flaw.ACTIVITY_UNKNOWN, place + ".activity", instruction.activity());
            } else if (!seen.add(instruction.activity())) {
                find(Flaw.APPROVAL_REPEATED, place + ".activity", instruction.activity());
            }
            if (instruction.fields().isEmpty()
                    || instruction.subjects().isEmpty()
                    || instruction.legalBasis().isBlank()) {
                find(Flaw.INSTRUCTION_INCOMPLETE, place, instruction.activity());
            }
            codes(place, instruction.fields(), instruction.subjects());
        }
    }

    private void codes(String place, List<String> fields, List<String> subjects) {
        fields.stream()
                .filter(field -> !Codes.isField(field))
                .forEach(field -> find(Flaw.FIELD_UNKNOWN, place + ".fields", field));
        subjects.stream()
                .filter(subject -> !Codes.isSubject(subject))
                .forEach(subject -> find(Flaw.SUBJECT_UNKNOWN, place + ".subjects", subject));
        if (fields.contains(DataField.CPR.name())) {
            find(Flaw.NATIONAL_ID, place + ".fields");
        }
    }

    /** V15. */
    private void model() {
        if (terms.authorisation().noticeDays() < LEAST_NOTICE_DAYS) {
            find(
                    Flaw.NOTICE_TOO_SHORT,
                    "authorisation.noticeDays",
                    String.valueOf(terms.authorisation().noticeDays()));
        }
        Terms before = around.before();
        boolean downgraded = before != null
                && before.authorisation().model() == Model.SPECIFIC
                && terms.authorisation().model() == Model.GENERAL
                && around.publicBody();
        if (downgraded) {
            find(Flaw.MODEL_DOWNGRADED, "authorisation.model");
        }
    }

    private void locations() {
        for (int index = 0; index < terms.locations().size(); index++) {
            country("locations[" + index + "]", terms.locations().get(index));
        }
    }

    private void country(String place, String code) {
        if (code.isBlank()) {
            find(Flaw.COUNTRY_MISSING, place);
        } else if (!code.equals("EEA") && !COUNTRIES.contains(code)) {
            find(Flaw.COUNTRY_UNKNOWN, place, code);
        }
    }

    private void transfers() {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < terms.transfers().size(); index++) {
            Terms.Transfer transfer = terms.transfers().get(index);
            String place = "transfers[" + index + "]";
            country(place + ".country", transfer.country());
            if (!seen.add(transfer.country())) {
                find(Flaw.VALIDITY_OVERLAPS, place + ".country", transfer.country());
            }
            transfer.bases().forEach(basis -> basis(place + ".bases", basis));
        }
    }

    /** V11, V13, V25: an activity as such never rests on a derogation. */
    private void basis(String place, String basis) {
        if (basis.startsWith("SCC_2010") || basis.contains("2010/87")) {
            find(Flaw.CLAUSES_LEGACY, place, basis);
        } else if (!Codes.isBasis(basis)) {
            find(Flaw.BASIS_NAME_INVALID, place, basis);
        } else if (Codes.basis(basis) == TransferBasis.Type.ART49_CONSENT) {
            find(Flaw.DEROGATION_FOR_ACTIVITY, place, basis);
        }
    }

    private void controllerDecides() {
        terms.controllerDecides().stream()
                .filter(code -> !Codes.isActivity(code))
                .forEach(code -> find(Flaw.ACTIVITY_UNKNOWN, "controllerDecides", code));
    }

    /** V16. */
    private void contacts() {
        NEEDED.stream()
                .filter(role -> !around.verified().contains(role))
                .forEach(role -> find(Flaw.CONTACT_UNVERIFIED, "contacts", role.name()));
    }

    /** Whom the tenant reaches at any hour; what the registry does not say, no document can. */
    private void ourContact() {
        if (around.catalogue().ours().filter(us -> us.contact() != null).isEmpty()) {
            find(Flaw.BREACH_CONTACT_MISSING, "contacts");
        }
    }

    private void emergency() {
        int hours = terms.emergency().breakGlassHours();
        if (hours > Terms.Emergency.MOST_HOURS) {
            find(Flaw.EMERGENCY_TOO_LONG, "emergency.breakGlassHours", String.valueOf(hours));
        }
    }

    /** V20 to V22. */
    private void retention() {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < terms.retention().size(); index++) {
            Terms.Retention rule = terms.retention().get(index);
            String place = "retention[" + index + "]";
            if (!seen.add(rule.recordType())) {
                find(Flaw.RETENTION_REPEATED, place, rule.recordType());
            }
            Long days = RetentionBounds.days(rule.period());
            RetentionBounds bounds = RetentionBounds.of(rule.recordType()).orElse(null);
            if (days == null || bounds == null) {
                find(Flaw.PERIOD_UNKNOWN, place, rule.recordType(), rule.period());
            } else if (bounds.isBelow(days)) {
                find(Flaw.PERIOD_BELOW_FLOOR, place, rule.recordType(), rule.period(), bounds.least());
            } else if (bounds.isAbove(days)) {
                find(Flaw.PERIOD_ABOVE_CAP, place, rule.recordType(), rule.period(), bounds.most());
            }
        }
        RetentionBounds.ALL.stream()
                .filter(bounds -> !seen.contains(bounds.recordType()))
                .forEach(bounds -> find(Flaw.RETENTION_MISSING, "retention", bounds.recordType()));
    }
}
