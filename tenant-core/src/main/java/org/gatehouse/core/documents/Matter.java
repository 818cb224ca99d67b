package org.gatehouse.core.documents;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.dpa.Standing;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;

/**
 * All that documents are written from.
 *
 * @param version that the terms are of
 * @param known the registry by which it is told
 * @param around what the tenant is besides its agreement
 * @param at of which instant it is told
 */
record Matter(Version version, Known known, Around around, Locale language, Instant at) {

    /**
     * @param terms of what is in force: with what notices have approved since the text was written
     * @param beside what counts against the text
     * @param number such as {@code 2.3}; null: it is not in force yet
     * @param hash null: a draft
     * @param agreed whether the text is what the parties have before them; false: a draft, or a translation
     */
    record Version(
            Terms terms,
            Beside beside,
            @Nullable String number,
            @Nullable String hash,
            State agreed) {}

    /**
     * What counts beside a text that is in force. A paper that is to be signed is written from its text alone.
     *
     * @param closed what notices close
     * @param ended whether the contract has come to its end
     */
    record Beside(List<Standing> closed, boolean ended) {
        static final Beside NOTHING = new Beside(List.of(), false);

        boolean isClosed(Terms.Approval approval) {
            return closed.stream()
                    .anyMatch(one -> one.service().equals(approval.service())
                            && one.activity().name().equals(approval.activity()));
        }
    }

    enum State {
        DRAFT,
        PROPOSED,
        /** It was proposed in the other language. */
        TRANSLATION,
        /** Nothing is agreed. */
        NOTHING
    }

    record Known(int number, Instant recordedAt, Catalogue catalogue, Registry registry) {}

    /** @param announced changes among sub-processors that the tenant knows of and that nobody has taken back */
    record Around(
            String organisation,
            TenantSettings settings,
            Map<UUID, String> sites,
            List<Contact> contacts,
            List<Announced> announced) {}

    /** The same, to be told in another language. */
    Matter in(Locale other) {
        return new Matter(version, known, around, other, at);
    }

    Terms terms() {
        return version.terms();
    }

    Catalogue catalogue() {
        return known.catalogue();
    }

    ZoneId zone() {
        return zone(terms());
    }

    static ZoneId zone(Terms terms) {
        try {
            return ZoneId.of(terms.zone());
        } catch (DateTimeException unknown) { // a draft can hold what is none
            return ZoneOffset.UTC;
        }
    }

    /** The tenant in words: with number and address as soon as the agreement says them. */
    String controller() {
        return Optional.ofNullable(terms().controller())
                .map(Terms.Identity::inWords)
                .orElse(around.organisation());
    }

    /** By its legal name as soon as the agreement says one. */
    String name() {
        Terms.Identity tenant = terms().controller();
        return tenant == null ? around.organisation() : tenant.legalName();
    }
}
