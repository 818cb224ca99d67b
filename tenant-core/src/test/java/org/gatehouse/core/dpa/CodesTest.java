package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodesTest {
    private static final String NOT_OURS = "SOMETHING_ELSE";

    @Test
    void what_is_ours_is_known_and_nothing_else() {
        assertThat(Codes.isActivity("HOST_ALERT")).isTrue();
        assertThat(Codes.isActivity(NOT_OURS)).isFalse();
        assertThat(Codes.isField("HOST_PHONE")).isTrue();
        assertThat(Codes.isField(NOT_OURS)).isFalse();
        assertThat(Codes.isSubject("VISITOR")).isTrue();
        assertThat(Codes.isSubject(NOT_OURS)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(SubjectCategory.class)
    void a_subject_is_known_by_its_name(SubjectCategory subject) {
        assertThat(Codes.subject(subject.name())).contains(subject);
    }

    @ParameterizedTest
    @EnumSource(TransferBasis.Type.class)
    void a_basis_is_known_by_its_name_and_carries_unless_it_is_invalid(TransferBasis.Type basis) {
        assertThat(Codes.basis(basis.name())).isEqualTo(basis);
        assertThat(Codes.isBasis(basis.name())).isEqualTo(basis != TransferBasis.Type.INVALID);
    }

    @Test
    void a_basis_that_nobody_knows_carries_nothing() {
        assertThat(Codes.basis("PRIVACY_SHIELD")).isEqualTo(TransferBasis.Type.INVALID);
        assertThat(Codes.isBasis("PRIVACY_SHIELD")).isFalse();
    }

    @Test
    void of_a_list_those_are_kept_that_are_ours() {
        assertThat(Codes.fields(List.of("SITE", NOT_OURS, "HOST_PHONE")))
                .containsExactlyInAnyOrder(DataField.SITE, DataField.HOST_PHONE);
        assertThat(Codes.subjects(List.of("VISITOR", NOT_OURS, "HOST_EMPLOYEE")))
                .containsExactlyInAnyOrder(SubjectCategory.VISITOR, SubjectCategory.HOST_EMPLOYEE);
    }
}
