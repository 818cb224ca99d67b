package org.gatehouse.core.datamap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This attribute, or each one that the class itself declares, says nothing about a person. */
@Target({ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotPersonal {
    /** Why not, for whoever doubts it. */
    String value();
}
