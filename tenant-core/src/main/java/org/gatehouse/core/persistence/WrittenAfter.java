package org.gatehouse.core.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The entities whose rows this one's foreign keys point at. References are plain ids, so EclipseLink cannot know in
 * which order new rows must be written; this tells it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WrittenAfter {
    Class<?>[] value();
}
