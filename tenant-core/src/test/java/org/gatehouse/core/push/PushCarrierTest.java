package org.gatehouse.core.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever subscribes cannot make us call anybody else. */
class PushCarrierTest {

    @Test
    void each_browsers_address_is_at_its_makers_service() {
        assertThat(PushCarrier.at("https://fcm.googleapis.com/fcm/send/dT9:APA91bH-x_y"))
                .contains(PushCarrier.GOOGLE);
        assertThat(PushCarrier.at("https://fcm.googleapis.com/wp/dT9:APA91bH-x_y"))
                .contains(PushCarrier.GOOGLE);
        assertThat(PushCarrier.at("https://updates.push.services.mozilla.com/wpush/v2/gAAAAABl_x-9="))
                .contains(PushCarrier.MOZILLA);
        assertThat(PushCarrier.at("https://web.push.apple.com/QGx~y-1_2")).contains(PushCarrier.APPLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/a",
                "https://fcm.googleapis.com:443/fcm/send/a",
                "https://fcm.googleapis.com:8443/fcm/send/a",
                "https://me@fcm.googleapis.com/fcm/send/a",
                "https://fcm.googleapis.com@evil.example/a",
                "https://fcm.googleapis.com.evil.example/a",
                "https://evil.example/fcm.googleapis.com",
                "https://xfcm.googleapis.com/fcm/send/a",
                "https://FCM.googleapis.com/fcm/send/a",
                "https://fcm.googleapis.com./fcm/send/a",
                "https://fcm\u3002googleapis.com/fcm/send/a",
                "https://fcm.g\u043e\u043egleapis.com/fcm/send/a",
                "https://xn--fcm.googleapis.com/fcm/send/a",
                "https://127.0.0.1/fcm/send/a",
                "https://[::1]/a",
                "https://2130706433/a",
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/fcm/send/a",
                "https://fcm.googleapis.com",
                "https://fcm.googleapis.com/",
                "https://fcm.googleapis.com/../a",
                "https://fcm.googleapis.com/a/..",
                "https://fcm.googleapis.com/v1/projects/a/messages:send",
                "https://fcm.googleapis.com/fcm/send/",
                "https://fcm.googleapis.com/fcm/send/.",
                "https://fcm.googleapis.com/fcm/send/..",
                "https://fcm.googleapis.com/fcm/send/a/b",
                "https://fcm.googleapis.com/fcm/send/./a",
                "https://fcm.googleapis.com/fcm/a",
                "https://fcm.googleapis.com/wp",
                "https://fcm.googleapis.com/wp/",
                "https://fcm.googleapis.com/wp/..",
                "https://fcm.googleapis.com/wp/a/b",
                "https://fcm.googleapis.com/wp/a?b",
                "https://fcm.googleapis.com/wp/fcm/send/a",
                "https://fcm.googleapis.com/fcm/send/wp/a",
                "https://fcm.googleapis.com:8443/wp/a",
                "https://fcm.googleapis.com.evil.example/wp/a",
                "https://web.push.apple.com/wp/a",
                "https://updates.push.services.mozilla.com/wp/a",
                "https://updates.push.services.mozilla.com/wpush/v1/a",
                "https://updates.push.services.mozilla.com/a",
                "https://web.push.apple.com/a/b",
                "https://web.push.apple.com/..",
                "https://fcm.googleapis.com//evil.example/a",
                "https://fcm.googleapis.com/fcm/send/a?to=https://evil.example",
                "https://fcm.googleapis.com/fcm/send/a#b",
                "https://fcm.googleapis.com/fcm/send/a%2f..",
                "https://fcm.googleapis.com/fcm/send/a\\b",
                "https://fcm.googleapis.com/fcm/send/a b",
                "https://fcm.googleapis.com/fcm/send/a\r\nHost: evil.example",
                " https://fcm.googleapis.com/fcm/send/a",
                "https:fcm.googleapis.com/a",
                "//fcm.googleapis.com/a",
                "javascript:alert(1)",
                ""
            })
    void anything_else_is_no_address(String address) {
        assertThat(PushCarrier.at(address)).isEmpty();
    }

    @Test
    void only_the_path_of_an_address_is_used_and_only_by_its_own_service() {
        assertThat(PushCarrier.GOOGLE.path("https://fcm.googleapis.com/fcm/send/a"))
                .isEqualTo("/fcm/send/a");
        assertThat(PushCarrier.GOOGLE.path("https://fcm.googleapis.com/wp/a")).isEqualTo("/wp/a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PushCarrier.APPLE.path("https://fcm.googleapis.com/fcm/send/a"));
        assertThatIllegalArgumentException().isThrownBy(() -> PushCarrier.GOOGLE.path("https://127.0.0.1/fcm/send/a"));
    }

    @Test
    void an_address_as_long_as_a_book_is_none() {
        assertThat(PushCarrier.at("https://web.push.apple.com/" + "a".repeat(901)))
                .isEmpty();
    }
}
