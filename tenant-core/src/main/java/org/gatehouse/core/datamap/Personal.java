package org.gatehouse.core.datamap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This attribute says something about a person. Every other persistent attribute is {@link NotPersonal}. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {
    DataCategory category();

    /** Whose rule says how long it is kept. */
    RecordType record();
}
