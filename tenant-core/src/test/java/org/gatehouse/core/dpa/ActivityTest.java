package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTest {

    @Test
    void urgent_is_what_somebody_stands_and_waits_for() {
        assertThat(Stream.of(Activity.values()).filter(Activity::isUrgent))
                .containsExactlyInAnyOrder(
                        Activity.HOST_ALERT,
                        Activity.EVACUATION_ALERT,
                        Activity.EVACUATION_LIST,
                        Activity.LOGIN_SMS,
                        Activity.PASSWORD_RESET,
                        Activity.KEY_GRANTED,
                        Activity.PUSH_WAKE);
    }

    @Test
    void what_somebody_waits_for_is_never_held() {
        assertThat(Stream.of(Activity.values()).filter(Activity::isUrgent)).noneMatch(Activity::canWait);
    }

    @ParameterizedTest
    @CsvSource({
        "HOST_ALERT, HOST_EMPLOYEE",
        "LOGIN_SMS, HOST_EMPLOYEE",
        "PASSWORD_RESET, HOST_EMPLOYEE",
        "KEY_GRANTED, KEY_USER",
        "PUSH_WAKE, KEY_USER",
        "ACCESS_LOG_DISCLOSURE, KEY_USER",
        "BILLING, CUSTOMER_CONTACT",
        "AGREEMENT_NOTICE, CUSTOMER_CONTACT",
        "NEWSLETTER, PROSPECT",
        "VISITOR_INVITE, VISITOR",
        "EVACUATION_ALERT, VISITOR"
    })
    void an_activity_is_about_somebody(Activity activity, SubjectCategory subject) {
        assertThat(activity.subject()).isEqualTo(subject);
    }
}
