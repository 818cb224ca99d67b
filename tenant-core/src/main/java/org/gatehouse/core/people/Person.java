package org.gatehouse.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** Somebody a tenant knows: a guest, a host, or both. One record per tenant, with its roles elsewhere (rule 4). */
@Entity
@Table(name = "person")
public class Person extends TenantOwned {
    @Column(name = "first_name")
    @Personal(category = DataCategory.FIRST_NAME, record = RecordType.VISITOR_PROFILE)
    private String firstName;

    @Column(name = "last_name")
    @Personal(category = DataCategory.LAST_NAME, record = RecordType.VISITOR_PROFILE)
    private String lastName;

    @Column(name = "email")
    @Personal(category = DataCategory.EMAIL, record = RecordType.VISITOR_PROFILE)
    private @Nullable String email;

    @Column(name = "phone")
    @Personal(category = DataCategory.PHONE, record = RecordType.VISITOR_PROFILE)
    private @Nullable String phone;

    @Column(name = "company")
    @Personal(category = DataCategory.COMPANY, record = RecordType.VISITOR_PROFILE)
    private @Nullable String company;

    @Column(name = "language")
    @Personal(category = DataCategory.LANGUAGE, record = RecordType.VISITOR_PROFILE)
    private String language;

    @Column(name = "created_at")
    @NotPersonal("when the row was made")
    private Instant createdAt;

    /** For JPA. */
    protected Person() {}

    public Person(Details details, Instant now) {
        super(newId());
        this.createdAt = now;
        change(details);
    }

    /** @param language {@code da} or {@code en} */
    public record Details(
            String firstName,
            String lastName,
            @Nullable Email email,
            @Nullable PhoneNumber phone,
            @Nullable String company,
            String language) {

        @Override
        public String toString() {
            return "Details[…]";
        }
    }

    /**
     * What a person may say of themselves.
     *
     * @param language {@code da} or {@code en}
     */
    public record Naming(
            String firstName, String lastName, @Nullable String company, String language) {

        @Override
        public String toString() {
            return "Naming[…]";
        }
    }

    public final void change(Details details) {
        this.firstName = details.firstName();
        this.lastName = details.lastName();
        this.email = details.email() == null ? null : details.email().address();
        this.phone = details.phone() == null ? null : details.phone().e164();
        this.company = details.company();
        this.language = details.language();
    }

    /** Takes over what was not known; what is known stays, because it may have been corrected by the person. */
    public void completeWith(Details details) {
        if (phone == null && details.phone() != null) {
            this.phone = details.phone().e164();
        }
        if (company == null) {
            this.company = details.company();
        }
    }

    /** The person's own word; how they are reached stays. */
    public void correct(Naming naming) {
        this.firstName = naming.firstName();
        this.lastName = naming.lastName();
        this.company = naming.company();
        this.language = naming.language();
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** {@code HM} of Hanne Møller. */
    public String initials() {
        return Stream.of(firstName, lastName)
                .filter(part -> !part.isBlank())
                .map(part -> part.strip().substring(0, part.strip().offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public Optional<String> company() {
        return Optional.ofNullable(company);
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
