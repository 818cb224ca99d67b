package org.gatehouse.core.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.documents.GuestNotice.Section;
import org.gatehouse.core.documents.GuestNotice.Text;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;

/**
 * Those of the tenant who answer questions about somebody's data. They are people too: a text that is kept has a place
 * for them and not their addresses, and whoever reads it is told of those who answer today.
 */
final class WhomToAsk {
    /** A line of its own in a text that is kept. */
    static final String PLACE = "{whom-to-ask}";

    private WhomToAsk() {}

    /** Only who has shown that the address is theirs: nobody is to write to a stranger. */
    static List<String> lines(List<Contact> contacts, Instant at, Locale language) {
        return Stream.of(
                        contact(contacts, ContactRole.DATA_SUBJECTS, at)
                                .map(ask -> Phrases.in(language).say("ask", ask)),
                        contact(contacts, ContactRole.DPO, at)
                                .map(ask -> Words.in(language).name(Kind.CONTACT, ContactRole.DPO) + ": " + ask))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> contact(List<Contact> contacts, ContactRole role, Instant at) {
        return contacts.stream()
                .filter(contact -> contact.role() == role && contact.isVerifiedAt(at))
                .findFirst()
                .map(WhomToAsk::address);
    }

    private static String address(Contact contact) {
        return Stream.of(Optional.of(contact.email().address()), contact.phone().map(PhoneNumber::e164))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** A text as it was kept, with these lines in their place. */
    static Text in(Text kept, List<String> lines) {
        return new Text(
                kept.title(),
                kept.lines(),
                kept.sections().stream().map(section -> in(section, lines)).toList());
    }

    private static Section in(Section kept, List<String> lines) {
        return new Section(
                kept.title(),
                kept.text(),
                kept.points().stream()
                        .flatMap(point -> point.equals(PLACE) ? lines.stream() : Stream.of(point))
                        .toList());
    }
}
