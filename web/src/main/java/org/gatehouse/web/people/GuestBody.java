package org.gatehouse.web.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.visitor.visits.Guest;
import org.gatehouse.visitor.visits.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A guest as a host or the desk enters them. The last three fields are refused unless the tenant has turned them on.
 *
 * @param inviteBy which way the invitation takes first; without it, by mail if there is an address, else by text
 * @param language {@code da} or {@code en}; without it, Danish for Danish numbers and no number, else English
 */
public record GuestBody(
        @NotNull @NotBlank @Line(max = 100) String firstName,
        @NotNull @Line(max = 100) String lastName,
        @Nullable @Line(max = 254) String email,
        @Nullable @Line(max = 40) String phone,
        @Nullable @Line(max = 200) String company,
        @Nullable @Pattern(regexp = "da|en") String language,
        @Nullable @Line(max = 100) String jobTitle,
        @Nullable @Line(max = 200) String linkedIn,
        @Nullable @Line(max = 20) String licencePlate,
        @Nullable @Pattern(regexp = "email|sms") String inviteBy) {

    /** @param path where in the request this guest stands, for the name of a field at fault */
    public Guest read(String path) {
        Email address = email == null || email.isBlank() ? null : Email.parse(path + "email", email);
        PhoneNumber number = phone == null || phone.isBlank() ? null : PhoneNumber.parse(path + "phone", phone);
        String spoken = language == null ? languageOf(number) : language;
        return new Guest(
                new Person.Details(firstName.strip(), lastName.strip(), address, number, company, spoken),
                new Visit.Extras(jobTitle, linkedIn, licencePlate),
                inviteBy == null ? null : ChannelCodes.of(inviteBy));
    }

    private static String languageOf(@Nullable PhoneNumber number) {
        return number == null || number.e164().startsWith("+45") ? "da" : "en";
    }

    @Override
    public String toString() {
        return "GuestBody[…]";
    }
}
