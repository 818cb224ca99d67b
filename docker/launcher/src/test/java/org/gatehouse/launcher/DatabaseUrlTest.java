package org.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void parameters_are_added_where_absent() {
        assertThat(DatabaseUrl.complete("jdbc:mysql://db/gatehouse"))
                .startsWith("jdbc:mysql://db/gatehouse?")
                .contains("connectionTimeZone=UTC", "sslMode=REQUIRED", "fallbackToSystemKeyStore=false");
    }

    @Test
    void what_the_operator_set_stays() {
        assertThat(DatabaseUrl.complete("jdbc:mysql://db/gatehouse?socketTimeout=1&sslMode=DISABLED"))
                .contains("socketTimeout=1")
                .doesNotContain(
                        "socketTimeout=60000", "fallbackToSystemKeyStore", "sslMode=PREFERRED", "sslMode=REQUIRED");
    }

    @Test
    void several_hosts_stay_writable_after_a_fail_over() {
        assertThat(DatabaseUrl.complete("jdbc:mysql://one,two/gatehouse")).contains("failOverReadOnly=false");
        assertThat(DatabaseUrl.complete("jdbc:mysql://one/gatehouse")).doesNotContain("failOverReadOnly");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db/gatehouse",
                "jdbc:mysql://10.0.0.7:3306/gatehouse",
                "jdbc:mysql://127.0.0.1.example.org/gatehouse",
                "jdbc:mysql://localhost@db/gatehouse",
                "jdbc:mysql://localhost,db/gatehouse",
                "jdbc:mysql://address=(host=localhost)/gatehouse",
                "jdbc:mysql:loadbalance://one,two/gatehouse"
            })
    void nobody_on_the_way_to_another_machine_can_talk_the_encryption_off(String url) {
        assertThat(DatabaseUrl.complete(url)).contains("sslMode=REQUIRED").doesNotContain("PREFERRED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://localhost/gatehouse",
                "jdbc:mysql://127.0.0.1:3307/gatehouse",
                "jdbc:mysql://[::1]:3306/gatehouse",
                "jdbc:mysql:///gatehouse"
            })
    void on_this_machine_a_database_may_do_without(String url) {
        assertThat(DatabaseUrl.complete(url)).contains("sslMode=PREFERRED");
    }

    @Test
    void what_the_operator_says_about_encryption_is_not_overruled() {
        assertThat(DatabaseUrl.complete("jdbc:mysql://db/gatehouse?sslmode=VERIFY_IDENTITY"))
                .contains("sslmode=VERIFY_IDENTITY")
                .doesNotContain("sslMode=");
        assertThat(DatabaseUrl.complete("jdbc:mysql://db/gatehouse?useSSL=true&verifyServerCertificate=true"))
                .doesNotContain("sslMode=");
    }
}
