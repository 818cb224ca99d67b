package org.gatehouse.core.people;

import com.sanctionco.jmail.JMail;
import java.util.Locale;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** A mail address, in lower case so that one mailbox is one address. */
public record Email(String address) {

    /** @param field the field to blame where the text is no address */
    public static Email parse(String field, String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        if (address.length() > 254 || !JMail.isValid(address)) {
            throw Refusal.ofField(field, Problem.INVALID_INPUT);
        }
        return new Email(address);
    }

    @Override
    public String toString() {
        return "Email[…]";
    }
}
