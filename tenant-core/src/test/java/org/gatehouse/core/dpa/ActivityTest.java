package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
}
