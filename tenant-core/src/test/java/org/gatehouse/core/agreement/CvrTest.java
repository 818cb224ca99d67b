package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CvrTest {
    @ParameterizedTest
    @ValueSource(strings = {"13748136", "34046352", "DK13748136", "dk 13 74 81 36", "DK-13-74-81-36", "13\u00a0748136"})
    void a_number_counts_however_it_is_written(String number) {
        assertThat(Cvr.isOne(number)).isTrue();
        assertThat(Cvr.isMistaken(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13748163", "11111111", "00000000", "DK1374813", "DK1374813O", "01234567"})
    void a_danish_number_that_cannot_be_one_is_found(String number) {
        assertThat(Cvr.isOne(number)).isFalse();
        assertThat(Cvr.isMistaken(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C4064400", "IE6388047V", "HRB 6089", "556036-0793", "923609016"})
    void numbers_of_other_countries_are_left_alone(String number) {
        assertThat(Cvr.isOne(number)).isFalse();
        assertThat(Cvr.isMistaken(number)).isFalse();
    }
}
