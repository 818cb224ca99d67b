package org.gatehouse.core.notices;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Errand;

/** What a contact of the agreement is told, by mail and in their language. */
final class ContactMail {
    private ContactMail() {}

    static Errand to(Contact contact, String about, UUID id, Map<String, String> links) {
        return to(contact, about, id, Map.of(), links);
    }

    /** @param more what the mail says beside the address it goes to */
    static Errand to(Contact contact, String about, UUID id, Map<DataField, String> more, Map<String, String> links) {
        Map<DataField, String> fields = new EnumMap<>(DataField.class);
        fields.putAll(more);
        fields.put(DataField.USER_EMAIL, contact.email().address());
        return errand(about, id, fields, links, Locale.forLanguageTag(contact.language()));
    }

    /** To somebody who is told without being a contact: who has signed it. */
    static Errand to(String address, Locale language, String about, UUID id, Map<String, String> links) {
        return errand(about, id, Map.of(DataField.USER_EMAIL, address), links, language);
    }

    private static Errand errand(
            String about, UUID id, Map<DataField, String> fields, Map<String, String> links, Locale language) {
        return new Errand(Activity.AGREEMENT_NOTICE, null, about, id, null, fields, links, language, Set.of());
    }
}
