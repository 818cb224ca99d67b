package org.gatehouse.notifications.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatehouse.core.webhooks.WebhookSecret;
import org.junit.jupiter.api.Test;

class SignedTest {
    private static final WebhookSecret SECRET = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Signed EXAMPLE = new Signed(
            "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

    @Test
    void the_example_of_the_standard_webhooks_is_signed_as_it_says() {
        assertThat(EXAMPLE.by(List.of(SECRET))).isEqualTo(SIGNATURE);
    }

    @Test
    void two_secrets_make_two_signatures() {
        WebhookSecret other = WebhookSecret.parse("whsec_AAAA");

        assertThat(EXAMPLE.by(List.of(other, SECRET))).endsWith(" " + SIGNATURE).matches("v1,\\S+ v1,\\S+");
    }
}
