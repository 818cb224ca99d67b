package org.gatehouse.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.Set;

/** What rules ask that the library has no word for. */
final class Conditions {
    private Conditions() {}

    static ArchCondition<JavaMethod> returnNoEntity() {
        return new ArchCondition<>("return no entity, also not in a list") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                report(method.getReturnType().getAllInvolvedRawTypes(), method, method.getFullName(), events);
            }
        };
    }

    static ArchCondition<JavaField> holdNoEntity() {
        return new ArchCondition<>("hold no entity, also not in a list") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                report(field.getType().getAllInvolvedRawTypes(), field, field.getFullName(), events);
            }
        };
    }

    static ArchCondition<JavaMethod> takeOnly(Class<?>... types) {
        return new ArchCondition<>("take only " + Arrays.toString(types)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getRawParameterTypes().stream()
                        .filter(taken -> Arrays.stream(types).noneMatch(taken::isAssignableTo))
                        .forEach(taken -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " takes a " + taken.getName())));
            }
        };
    }

    private static void report(Set<JavaClass> types, Object place, String name, ConditionEvents events) {
        types.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .forEach(type ->
                        events.add(SimpleConditionEvent.violated(place, name + " gives away " + type.getName())));
    }
}
