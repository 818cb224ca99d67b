package org.gatehouse.core.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text on one line: any script, any sign, emoji too, but no control characters and no halves of characters. */
@Constraint(validatedBy = LineValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {
    int min() default 0;

    int max();

    String message() default "{line}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
