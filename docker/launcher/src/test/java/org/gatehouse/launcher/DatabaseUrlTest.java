package org.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

    @Test
    void parameters_are_added_where_absent() {
        assertThat(DatabaseUrl.complete("jdbc:mysql://db/gatehouse"))
                .startsWith("jdbc:mysql://db/gatehouse?")
                .contains("connectionTimeZone=UTC", "sslMode=PREFERRED", "fallbackToSystemKeyStore=false");
    }

    @Test
    void what_the_operator_set_stays() {
        assertThat(DatabaseUrl.complete("jdbc:mysql://db/gatehouse?socketTimeout=1&sslMode=DISABLED"))
                .contains("socketTimeout=1")
                .doesNotContain("socketTimeout=60000", "fallbackToSystemKeyStore", "sslMode=PREFERRED");
    }

    @Test
    void several_hosts_stay_writable_after_a_fail_over() {
        assertThat(DatabaseUrl.complete("jdbc:mysql://one,two/gatehouse")).contains("failOverReadOnly=false");
        assertThat(DatabaseUrl.complete("jdbc:mysql://one/gatehouse")).doesNotContain("failOverReadOnly");
    }
}
