package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Disclosures;
import org.gatehouse.core.egress.Disclosures.Disclosure;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.registry.Registers;

/**
 * Who was given something about a guest, by name (GDPR Art. 15(1)(c); C-154/21). What was said of others in the same
 * message, such as a host's number, is not the guest's to read.
 */
@Singleton
public class OwnRecipients {
    private static final Set<String> ABOUT_A_VISIT = Set.of("visit", "invitation");

    private static final Set<DataField> OF_THE_GUEST = EnumSet.of(
            DataField.VISITOR_FIRST_NAME,
            DataField.VISITOR_LAST_NAME,
            DataField.VISITOR_EMAIL,
            DataField.VISITOR_PHONE,
            DataField.PHOTO);

    private static final Set<DataField> OF_THE_VISIT = EnumSet.of(
            DataField.SITE, DataField.TIME, DataField.COMPANY, DataField.HOST_NAME, DataField.MEETING_SUBJECT);

    private final Disclosures disclosures;
    private final Registers registers;

    @Inject
    public OwnRecipients(Disclosures disclosures, Registers registers) {
        this.disclosures = disclosures;
        this.registers = registers;
    }

    List<OwnData.Recipient> of(UUID visitId) {
        return disclosures.about(ABOUT_A_VISIT, visitId).stream()
                .filter(one -> one.fields().stream().anyMatch(OF_THE_GUEST::contains))
                .flatMap(one -> recipient(one).stream())
                .toList();
    }

    /** Empty for what stays with us. */
    private Optional<OwnData.Recipient> recipient(Disclosure given) {
        Catalogue catalogue = registers.number(given.registryNumber()).catalogue();
        Optional<Service> service = catalogue.service(given.service());
        if (service.filter(Service::internal).isPresent()) {
            return Optional.empty();
        }
        Optional<LegalEntity> entity = service.flatMap(known -> catalogue.processor(known.processor()));
        return Optional.of(new OwnData.Recipient(
                entity.map(LegalEntity::legalName).orElse(given.service()),
                entity.map(LegalEntity::country).orElse(null),
                given.countries(),
                given.at(),
                given.fields().stream()
                        .filter(field -> OF_THE_GUEST.contains(field) || OF_THE_VISIT.contains(field))
                        .map(Enum::name)
                        .sorted()
                        .toList()));
    }
}
