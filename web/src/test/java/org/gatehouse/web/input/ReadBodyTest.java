package org.gatehouse.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.testing.MovableClock;
import org.junit.jupiter.api.Test;

class ReadBodyTest {
    private final MovableClock clock = MovableClock.at("2026-11-23T08:00:00Z");

    @Test
    void a_body_is_read_to_its_end_and_no_further_than_wanted() {
        byte[] whole = "0123456789".repeat(5000).getBytes(StandardCharsets.US_ASCII);

        assertThat(ReadBody.bytes(new ByteArrayInputStream(whole), 60_000, clock))
                .isEqualTo(whole);
        assertThat(ReadBody.bytes(new ByteArrayInputStream(whole), 20_000, clock))
                .hasSize(20_000);
        assertThat(ReadBody.bytes(InputStream.nullInputStream(), 20_000, clock)).isEmpty();
    }

    @Test
    void a_body_that_drips_is_refused_after_ten_seconds() {
        Drip drip = new Drip(Duration.ofSeconds(1));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ReadBody.bytes(drip, 1000, clock));

        assertThat(refusal.problem()).isEqualTo(Problem.BODY_TOO_SLOW);
        assertThat(refusal.problem().kind().status()).isEqualTo(408);
        assertThat(drip.given).isEqualTo(11);
    }

    @Test
    void a_body_of_which_the_server_sees_nothing_more_is_too_slow_and_one_that_breaks_off_is_malformed() {
        assertThat(refused(new IOException(new TimeoutException()))).isEqualTo(Problem.BODY_TOO_SLOW);
        assertThat(refused(new IOException("hung up"))).isEqualTo(Problem.MALFORMED_BODY);
    }

    private Problem refused(IOException failure) {
        InputStream stream = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        };
        return catchThrowableOfType(Refusal.class, () -> ReadBody.bytes(stream, 1000, clock))
                .problem();
    }

    /** Never ends, and takes its time for every byte. */
    private final class Drip extends InputStream {
        private final Duration pause;
        private int given;

        Drip(Duration pause) {
            this.pause = pause;
        }

        @Override
        public int read() {
            clock.advance(pause);
            given++;
            return ' ';
        }

        @Override
        public int read(byte[] into, int from, int most) {
            into[from] = (byte) read();
            return 1;
        }
    }
}
