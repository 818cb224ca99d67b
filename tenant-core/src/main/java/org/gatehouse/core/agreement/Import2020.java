package org.gatehouse.core.agreement;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.agreement.Terms.Transfer;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Strictness;
import org.gatehouse.core.registry.Catalogue;

/**
 * The sub-processors of an agreement of October 2020, taken over literally: transfers under the clauses of 2010, a
 * national identification number among ordinary data, no periods. Nothing of it counts before somebody mends it.
 */
final class Import2020 {
    private static final String CLAUSES = "SCC_2010/87/EU";

    private Import2020() {}

    static Terms terms(Catalogue catalogue, String zone, String language) {
        return new Terms(
                Templates.BEKEY_2020_IMPORT.name(),
                false,
                language,
                zone,
                null,
                null,
                Templates.roles(),
                Stream.of(
                                Activity.LOGIN_SMS,
                                Activity.PASSWORD_RESET,
                                Activity.SUPPORT_TICKET,
                                Activity.SUPPORT_VIEW,
                                Activity.DEBUG_ACCESS,
                                Activity.PUSH_WAKE,
                                Activity.CRASH_REPORT,
                                Activity.GROUP_IT,
                                Activity.HOSTING,
                                Activity.BACKUP)
                        .map(Templates::instruction)
                        .map(Import2020::withNationalId)
                        .toList(),
                new Terms.Authorisation(Model.GENERAL, 30),
                approvals(),
                List.of("twilio-us", "inmobile", "google-fcm"),
                List.of("EEA", "US", "UA"),
                List.of(new Transfer("US", List.of(CLAUSES)), new Transfer("UA", List.of(CLAUSES))),
                new Terms.Preferences(Strictness.LENIENT, Strictness.LENIENT, Strictness.LENIENT),
                Templates.minimumMeasures(catalogue),
                List.of(),
                List.of(),
                new Terms.Emergency(false, 4, false, true),
                new Terms.Assistance(5, 48, 30, 30));
    }

    private static Instruction withNationalId(Instruction instruction) {
        return instruction.activity().equals(Activity.BACKUP.name())
                ? new Instruction(
                        instruction.activity(),
                        instruction.legalBasis(),
                        Stream.concat(instruction.fields().stream(), Stream.of(DataField.CPR.name()))
                                .toList(),
                        instruction.subjects(),
                        instruction.sites())
                : instruction;
    }

    private static List<Approval> approvals() {
        return Stream.of(
                        imported("aws-ltd-backup", Activity.BACKUP),
                        imported("twilio-us", Activity.LOGIN_SMS),
                        imported("freshworks", Activity.SUPPORT_TICKET),
                        imported("hetzner", Activity.BACKUP),
                        imported("ovh-backup", Activity.BACKUP),
                        imported("ovh-hosting", Activity.HOSTING),
                        imported("fk-group-it", Activity.GROUP_IT),
                        imported("go-interactive-support", Activity.SUPPORT_VIEW),
                        imported("go-interactive-debug", Activity.DEBUG_ACCESS),
                        imported("cekura", Activity.SUPPORT_VIEW),
                        imported("google-support", Activity.SUPPORT_VIEW),
                        imported("google-fcm", Activity.PUSH_WAKE),
                        imported("google-firebase", Activity.CRASH_REPORT),
                        imported("inmobile", Activity.PASSWORD_RESET))
                .toList();
    }

    private static Approval imported(String service, Activity activity) {
        return new Approval(service, activity.name(), List.of(), List.of(), Origin.IMPORTED, null, null);
    }
}
