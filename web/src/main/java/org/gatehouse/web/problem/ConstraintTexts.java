package org.gatehouse.web.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What is wrong with a field, in the caller's language. */
final class ConstraintTexts {
    private ConstraintTexts() {}

    static String of(ConstraintViolation<?> violation, Locale language) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        ResourceBundle texts = ProblemBody.texts(language);
        String key = "constraint." + name + (atLeastOne(attributes) ? ".min" : "");
        String text = texts.getString(texts.containsKey(key) ? key : "constraint.other");
        for (String part : new String[] {"min", "max", "value"}) {
            text = text.replace("{" + part + "}", String.valueOf(attributes.get(part)));
        }
        return text;
    }

    private static boolean atLeastOne(Map<String, Object> attributes) {
        return attributes.get("min") instanceof Integer min && min > 0 && attributes.containsKey("max");
    }
}
