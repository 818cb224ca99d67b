package org.gatehouse.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FlowMarkTest {
    /** The application makes the same of the same: its own test has this text too. */
    private static final String KNOWN = "01970000-0000-7000-8000-000000000001.twilio-us.1795262400."
            + "en72EYJiHXWEhucrxXaCs8KAumIZWqVBkg3HAubggk8";

    @Test
    void a_known_text_is_read() throws Refused {
        FlowMark mark = FlowMark.read(KNOWN, Bench.KEY, "api.twilio.com", 443);

        assertThat(mark)
                .isEqualTo(new FlowMark(
                        UUID.fromString("01970000-0000-7000-8000-000000000001"),
                        "twilio-us",
                        Instant.ofEpochSecond(1_795_262_400)));
    }

    @Test
    void it_is_for_one_host_and_port() {
        assertThatThrownBy(() -> FlowMark.read(KNOWN, Bench.KEY, "api.twilio.com", 444))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> FlowMark.read(KNOWN, Bench.KEY, "api.twilio.org", 443))
                .isInstanceOf(Refused.class);
    }
}
