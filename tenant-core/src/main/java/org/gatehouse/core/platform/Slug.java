package org.gatehouse.core.platform;

import java.util.regex.Pattern;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** The short name of an organisation, which people type when they sign in. */
public record Slug(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](-?[a-z0-9]){1,39}");

    /** @param field the field to blame where the text is no short name */
    public static Slug parse(String field, String text) {
        if (text.length() > 40 || !FORM.matcher(text).matches()) {
            throw Refusal.ofField(field, Problem.INVALID_INPUT);
        }
        return new Slug(text);
    }
}
