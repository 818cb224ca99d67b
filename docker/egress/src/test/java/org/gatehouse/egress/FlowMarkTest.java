package org.gatehouse.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowMarkTest {
    /** The application makes the same of the same: its own test has this text too. */
    private static final String KNOWN = "01970000-0000-7000-8000-000000000001.twilio-us.1795262400."
            + "LPJNul-wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ.Gs-ceOrtwq_38PVG5JbXsVjCAJHfPAuPLpztmIM4kC4";

    @Test
    void a_known_text_is_read() throws Refused {
        FlowMark mark = read("POST http://api.twilio.com/x?y=%2B1 HTTP/1.1");

        assertThat(mark)
                .isEqualTo(new FlowMark(
                        UUID.fromString("01970000-0000-7000-8000-000000000001"),
                        "twilio-us",
                        Instant.ofEpochSecond(1_795_262_400),
                        FlowMark.hash("hello".getBytes(StandardCharsets.US_ASCII))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST http://api.twilio.com:444/x?y=%2B1 HTTP/1.1",
                "POST http://api.twilio.org/x?y=%2B1 HTTP/1.1",
                "POST http://api.twilio.com/x?y=%2b1 HTTP/1.1",
                "POST http://api.twilio.com/x HTTP/1.1",
                "GET http://api.twilio.com/x?y=%2B1 HTTP/1.1",
                "CONNECT api.twilio.com:443 HTTP/1.1"
            })
    void it_is_for_one_request(String other) {
        assertThatThrownBy(() -> read(other)).isInstanceOf(Refused.class).hasMessage("mac");
    }

    private static FlowMark read(String line) throws Refused {
        return FlowMark.read(KNOWN, Bench.KEY, Target.of(line));
    }
}
