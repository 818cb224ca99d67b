package org.gatehouse.core.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Counts and looks at the characters of a {@link Line}. */
public class LineValidator implements ConstraintValidator<Line, String> {
    private int min;
    private int max;

    @Override
    public void initialize(Line line) {
        this.min = line.min();
        this.max = line.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || (text.length() >= min && text.length() <= max && isLine(text));
    }

    /** Whether nothing in it is a control character or half of one. */
    public static boolean isLine(String text) {
        return text.codePoints().allMatch(LineValidator::isVisible);
    }

    private static boolean isVisible(int character) {
        int type = Character.getType(character);
        boolean isNone = (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        return !isNone // no document may hold it
                && type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
