package org.gatehouse.access.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.access.keys.Register.BY;
import static org.gatehouse.access.keys.Register.TODAY;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.access.companies.Company.Details;
import org.gatehouse.access.keys.Register;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepCompaniesDatabaseTest {
    private final Register register = new Register();

    @Test
    void a_new_company_waits_for_approval() {
        Company company = get(register.company());

        assertThat(company.state()).isEqualTo(CompanyState.PENDING);
        assertThat(company.attestDueOn()).isEmpty();
    }

    @Test
    void nobody_is_approved_without_a_policy_to_be_approved_under() {
        UUID company = register.company();

        assertRefused(() -> register.approve(company), Problem.POLICY_MISSING);
    }

    @Test
    void an_approval_names_the_policy_and_holds_for_a_year() {
        Company company = get(register.approvedCompany());

        assertThat(company.policyNumber()).contains(1);
        assertThat(company.attestDueOn()).contains(TODAY.plusYears(1));
        assertThat(company.isAttested(TODAY.plusYears(1))).isTrue();
        assertThat(company.isAttested(TODAY.plusYears(1).plusDays(1))).isFalse();
    }

    @Test
    void a_number_is_kept_as_eight_digits_and_is_one_companys() {
        String number = register.nextNumber();
        String typed = "DK-" + number.substring(0, 2) + " " + number.substring(2);
        UUID company = add(details(typed, Entitlement.DELIVERY, null));

        assertThat(get(company).number()).isEqualTo(number);
        assertRefused(() -> add(details(number, Entitlement.POSTAL, null)), Problem.COMPANY_KNOWN);
        assertRefused(() -> add(details("27507908", Entitlement.POSTAL, null)), Problem.COMPANY_NUMBER_NOT_VALID);
    }

    @Test
    void a_public_body_names_its_authority() {
        assertRefused(() -> add(details(register.nextNumber(), Entitlement.PUBLIC_BODY, null)), Problem.INVALID_INPUT);
        UUID care = add(details(register.nextNumber(), Entitlement.PUBLIC_BODY, "Nordby Kommune"));
        assertThat(get(care).authority()).contains("Nordby Kommune");
    }

    @Test
    void another_entitlement_was_never_approved() {
        UUID company = register.approvedCompany();
        Company before = get(company);
        change(company, new Details("Budene A/S", before.number(), before.entitlement(), "Contract 13", null));
        assertThat(get(company).isApproved()).isTrue();

        change(company, new Details("Budene A/S", before.number(), Entitlement.POSTAL, "Contract 13", null));

        assertThat(get(company).state()).isEqualTo(CompanyState.PENDING);
        assertThat(get(company).isAttested(TODAY)).isFalse();
    }

    @Test
    void what_is_confirmed_anew_holds_for_another_year() {
        UUID company = register.approvedCompany();
        register.clock.advance(Duration.ofDays(300));

        with(
                company,
                version -> register.in(use -> {
                    use.companies().attest(company, version, "Contract 14", BY);
                    return company;
                }));

        assertThat(get(company).evidence()).isEqualTo("Contract 14");
        assertThat(get(company).attestDueOn()).contains(TODAY.plusDays(300).plusYears(1));
    }

    @Test
    void nobody_confirms_what_was_not_approved() {
        UUID company = register.company();

        assertRefused(
                () -> register.in(use -> {
                    use.companies().attest(company, use.companies().get(company).version(), "x", BY);
                    return company;
                }),
                Problem.COMPANY_NOT_APPROVED);
    }

    @Test
    void a_step_based_on_an_old_version_is_refused() {
        UUID company = register.approvedCompany();

        assertRefused(
                () -> register.in(use -> {
                    use.companies().suspend(company, get(company).version() - 1, BY);
                    return company;
                }),
                Problem.STALE_VERSION);
    }

    @Test
    void another_tenants_company_does_not_exist_and_its_number_is_free() {
        UUID company = register.company();
        Register elsewhere = new Register();

        assertRefused(() -> elsewhere.in(use -> use.companies().get(company)), Problem.NOT_FOUND);
        String number = get(company).number();
        UUID theirs = elsewhere.in(use -> use.companies().add(details(number, Entitlement.DELIVERY, null), null, BY));
        assertThat(theirs).isNotEqualTo(company);
    }

    private void with(UUID company, Consumer<Long> deed) {
        deed.accept(get(company).version());
    }

    private void change(UUID company, Details details) {
        with(
                company,
                version -> register.in(use -> {
                    use.companies().change(company, version, details, BY);
                    return company;
                }));
    }

    private Company get(UUID company) {
        return register.in(use -> use.companies().get(company));
    }

    private UUID add(Details details) {
        return register.in(use -> use.companies().add(details, null, BY));
    }

    private static Details details(String number, Entitlement entitlement, @Nullable String authority) {
        return new Details("Budene ApS", number, entitlement, "Contract 12", authority);
    }

    private static void assertRefused(ThrowingCallable attempt, Problem problem) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
