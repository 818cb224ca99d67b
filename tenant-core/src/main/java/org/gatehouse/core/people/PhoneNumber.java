package org.gatehouse.core.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** A telephone number in E.164: {@code +4512345678}. */
public record PhoneNumber(String e164) {

    /** Reads a number as people write it; without a country code it is taken for Danish. */
    public static PhoneNumber parse(String field, String text) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = numbers.parse(text, "DK");
            if (numbers.isValidNumber(number)) {
                return new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException notANumber) {
            // refused below
        }
        throw Refusal.ofField(field, Problem.INVALID_INPUT);
    }

    @Override
    public String toString() {
        return "PhoneNumber[…]";
    }
}
