package org.gatehouse.core.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.AgreementFindings.Surroundings;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Codes;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Eea;
import org.gatehouse.core.dpa.Profiles;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Offered;
import org.gatehouse.core.registry.Engagements.Service;

/** Whether each approval fits what the service offers, what was instructed, and where data may be (V06 to V08, V14). */
final class ApprovalFindings {
    private final Terms terms;
    private final Catalogue catalogue;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> looked = new HashSet<>();

    private ApprovalFindings(Terms terms, Catalogue catalogue) {
        this.terms = terms;
        this.catalogue = catalogue;
    }

    static List<Finding> of(Terms terms, Surroundings around) {
        ApprovalFindings all = new ApprovalFindings(terms, around.catalogue());
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < terms.approvals().size(); index++) {
            Approval approval = terms.approvals().get(index);
            String place = "approvals[" + index + "]";
            if (!seen.add(approval.service() + " " + approval.activity())) {
                all.find(Flaw.APPROVAL_REPEATED, place, approval.service(), approval.activity());
            }
            all.approval(approval, place);
        }
        all.order();
        return all.findings;
    }

    private void find(Flaw flaw, String place, String... details) {
        findings.add(Finding.of(flaw, place, details));
    }

    private void approval(Approval approval, String place) {
        if (!Codes.isActivity(approval.activity())) {
            find(Flaw.ACTIVITY_UNKNOWN, place + ".activity", approval.activity());
        }
        if (approval.from() != null
                && approval.until() != null
                && !approval.from().isBefore(approval.until())) {
            find(Flaw.VALIDITY_REVERSED, place);
        }
        codes(approval, place);
        Optional<Service> service = catalogue.service(approval.service());
        if (service.isEmpty()) {
            find(Flaw.REFERENCE_UNKNOWN, place + ".service", approval.service());
            return;
        }
        active(service.get(), place);
        offered(approval, service.get(), place);
        countries(service.get(), place);
    }

    /** V14: never by text message, push or mail; and no channel of ours takes it. */
    private void codes(Approval approval, String place) {
        approval.fields().stream()
                .filter(field -> !Codes.isField(field))
                .forEach(field -> find(Flaw.FIELD_UNKNOWN, place + ".fields", field));
        approval.subjects().stream()
                .filter(subject -> !Codes.isSubject(subject))
                .forEach(subject -> find(Flaw.SUBJECT_UNKNOWN, place + ".subjects", subject));
        if (approval.fields().contains(DataField.CPR.name())) {
            find(Flaw.NATIONAL_ID, place + ".fields");
        }
    }

    /** V06; and, once for each, an entity that cannot be named cannot be a recipient (Art. 15(1)(c)). */
    private void active(Service service, String place) {
        Optional<LegalEntity> entity = catalogue.processor(service.processor());
        if (entity.map(LegalEntity::status)
                .filter(Engagements.Status.ACTIVE::equals)
                .isEmpty()) {
            find(Flaw.SERVICE_NOT_ACTIVE, place + ".service", service.key());
        }
        entity.filter(known -> looked.add(known.key())).ifPresent(known -> {
            known.flags().forEach(flag -> find(Flaw.STATUS_NEEDS_CHECK, place + ".service", known.legalName(), flag));
            if (!service.internal()
                    && Stream.of(known.legalId(), known.address()).anyMatch(Objects::isNull)) {
                find(Flaw.ENTITY_UNIDENTIFIED, place + ".service", known.legalName());
            }
        });
    }

    /** V05, V07. */
    private void offered(Approval approval, Service service, String place) {
        Optional<Offered> offered = service.activities().stream()
                .filter(one -> one.activity().equals(approval.activity()))
                .findFirst();
        if (offered.isEmpty()) {
            find(Flaw.SERVICE_DOES_NOT_OFFER, place + ".activity", service.key(), approval.activity());
            return;
        }
        boolean profiled = Activity.named(approval.activity())
                .flatMap(activity -> Profiles.of(activity, service.channel()))
                .isPresent();
        if (!profiled) {
            find(
                    Flaw.PROFILE_MISSING,
                    place,
                    approval.activity(),
                    service.channel().name());
        }
        beyond(
                Flaw.FIELDS_BEYOND_SERVICE,
                place,
                approval.fields(),
                offered.get().fields());
        terms.instructions().stream()
                .filter(instruction -> instruction.activity().equals(approval.activity()))
                .findFirst()
                .map(Instruction::fields)
                .ifPresent(fields -> beyond(Flaw.FIELDS_BEYOND_INSTRUCTION, place, approval.fields(), fields));
    }

    private void beyond(Flaw flaw, String place, List<String> fields, List<String> allowed) {
        Set<String> more = new TreeSet<>(fields);
        more.removeAll(allowed);
        if (!allowed.isEmpty() && !more.isEmpty()) {
            find(flaw, place + ".fields", String.join(", ", more));
        }
    }

    /** V08. */
    private void countries(Service service, String place) {
        Set<String> reached = new TreeSet<>();
        reached.addAll(service.storage());
        reached.addAll(service.access());
        service.chain().forEach(link -> reached.addAll(link.countries()));
        reached.removeIf(country -> terms.locations().contains(country)
                || (Eea.contains(country) && terms.locations().contains("EEA")));
        reached.forEach(country -> find(Flaw.LOCATION_NOT_ALLOWED, place + ".service", service.key(), country));
    }

    private void order() {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < terms.order().size(); index++) {
            String key = terms.order().get(index);
            if (catalogue.service(key).isEmpty()) {
                find(Flaw.REFERENCE_UNKNOWN, "order[" + index + "]", key);
            }
            if (!seen.add(key)) {
                find(Flaw.ORDER_REPEATED, "order[" + index + "]", key);
            }
        }
    }
}
