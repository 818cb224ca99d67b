package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.ContractEnd;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Tells a tenant by mail that we end the contract, and that we take it back. As long as no contact is verified it waits
 * for one; the administration shows it meanwhile.
 */
@UseCase
public class TellOfEnd {
    private static final Set<ContactRole> TOLD = Set.of(ContactRole.SIGNATORY, ContactRole.SUBPROCESSOR_NOTICE);
    private static final ZoneId OURS = ZoneId.of("Europe/Copenhagen");

    private final Agreements agreements;
    private final Post post;
    private final Clock clock;

    @Inject
    public TellOfEnd(Agreements agreements, Post post, Clock clock) {
        this.agreements = agreements;
        this.post = post;
        this.clock = clock;
    }

    /** For a background job. Nobody is told twice. */
    public void tellDue() {
        Instant now = clock.instant();
        Map<String, Contact> byAddress = new TreeMap<>();
        agreements.contacts().stream()
                .filter(contact -> TOLD.contains(contact.role()) && contact.isVerifiedAt(now))
                .forEach(contact -> byAddress.putIfAbsent(contact.email().address(), contact));
        if (byAddress.isEmpty()) {
            return;
        }
        for (ContractEnd end : agreements.lockUntoldEnds()) {
            byAddress.values().forEach(contact -> mail(end, contact, now));
            end.tell(now);
        }
    }

    private void mail(ContractEnd end, Contact contact, Instant now) {
        ZoneId zone = agreements
                .inForce(now)
                .map(version -> ZoneId.of(version.terms().zone()))
                .orElse(OURS);
        Map<String, String> links = Map.of(
                "kind",
                end.withdrawnAt().isPresent() ? "goes-on" : "ends",
                "day",
                end.endsAt().atZone(zone).toLocalDate().toString());
        post.enqueue(new Errand(
                Activity.AGREEMENT_NOTICE,
                null,
                "contract-end",
                end.id(),
                null,
                Map.of(DataField.USER_EMAIL, contact.email().address()),
                links,
                Locale.forLanguageTag(contact.language()),
                Set.of()));
    }
}
