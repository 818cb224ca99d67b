package org.gatehouse.web.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.people.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who receives guests.
 *
 * @param deputyId who is told when this host does not answer (rule 19)
 * @param absentUntil until then alerts go to the deputy at once
 */
public record EmployeeBody(
        @NotNull @NotBlank @Line(max = 100) String firstName,
        @NotNull @Line(max = 100) String lastName,
        @NotNull @Line(max = 254) String email,
        @Nullable @Line(max = 40) String phone,
        @Nullable @Pattern(regexp = "da|en") String language,
        @Nullable UUID siteId,
        @Nullable UUID deputyId,
        @Nullable Instant absentUntil) {

    Person.Details details() {
        PhoneNumber number = phone == null || phone.isBlank() ? null : PhoneNumber.parse("phone", phone);
        return new Person.Details(
                firstName.strip(),
                lastName.strip(),
                Email.parse("email", email),
                number,
                null,
                language == null ? "da" : language);
    }

    @Override
    public String toString() {
        return "EmployeeBody[…]";
    }
}
