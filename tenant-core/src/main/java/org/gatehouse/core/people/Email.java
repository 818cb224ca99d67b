package org.gatehouse.core.people;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** A mail address, in the one form its mailbox has: lower case, the domain as the domain name system knows it. */
public record Email(String address) {
    private static final EmailValidator VALIDATOR = JMail.strictValidator()
            .disallowIpDomain()
            .requireTopLevelDomain()
            .disallowSingleCharacterTopLevelDomains()
            .disallowQuotedIdentifiers()
            .disallowExplicitSourceRouting()
            .disallowObsoleteWhitespace()
            .withRule(address -> address.comments().isEmpty());

    /** Neither quotes nor comments nor anything that cannot be seen. */
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9.-]+");

    /** What the JDK takes for another letter, though it makes a domain of its own. */
    private static final Pattern DEVIATING = Pattern.compile("[ßς\u200C\u200D]");

    /** @param field the field to blame where the text is no address */
    public static Email parse(String field, String text) {
        String address = normalised(text);
        if (address.length() > 254 || !FORM.matcher(address).matches() || !VALIDATOR.isValid(address)) {
            throw Refusal.ofField(field, Problem.INVALID_INPUT);
        }
        return new Email(address);
    }

    /** The form to compare by; of what is no address, something that no address is equal to. */
    public static String normalised(String typed) {
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        String domain = text.substring(at + 1);
        if (at < 0 || DEVIATING.matcher(domain).find()) {
            return text;
        }
        try {
            return text.substring(0, at + 1)
                    + IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return text;
        }
    }

    @Override
    public String toString() {
        return "Email[…]";
    }
}
