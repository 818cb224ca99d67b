package org.gatehouse.web.people;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * An employee as colleagues see them; address, number and absence only for administrators.
 *
 * @param absentFrom when they begin to be away; nothing: they already are, if there is an end
 */
public record EmployeeView(
        UUID id,
        long version,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String phone,
        String language,
        @Nullable UUID siteId,
        @Nullable UUID deputyId,
        @Nullable Instant absentFrom,
        @Nullable Instant absentUntil) {

    static EmployeeView of(Person person, Employee employee, boolean contacts) {
        return new EmployeeView(
                person.id(),
                person.version() + employee.version(), // either of the two rows may change
                person.firstName(),
                person.lastName(),
                contacts ? person.email().orElse(null) : null,
                contacts ? person.phone().orElse(null) : null,
                person.language().toLanguageTag(),
                employee.siteId().orElse(null),
                contacts ? employee.deputyId().orElse(null) : null,
                contacts ? employee.absentFrom().orElse(null) : null,
                contacts ? employee.absentUntil().orElse(null) : null);
    }
}
