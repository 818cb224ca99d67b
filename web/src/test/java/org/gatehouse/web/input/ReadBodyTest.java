package org.gatehouse.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;

class ReadBodyTest {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    @Test
    void a_body_is_read_whole_up_to_the_most() throws IOException {
        byte[] body = new byte[20_000];
        body[19_999] = 7;

        assertThat(ReadBody.within(PATIENCE, new ByteArrayInputStream(body), 30_000))
                .isEqualTo(body);
        assertThat(ReadBody.within(PATIENCE, new ByteArrayInputStream(body), 10_000))
                .hasSize(10_000);
        assertThat(ReadBody.within(PATIENCE, InputStream.nullInputStream(), 10)).isEmpty();
    }

    @Test
    void a_body_that_comes_in_drops_is_refused_when_its_time_is_up() {
        assertThatThrownBy(() -> ReadBody.within(PATIENCE, new Drops(), 10_000))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.BODY_TOO_SLOW));
    }

    /** A byte now and then, for ever. */
    private static final class Drops extends InputStream {
        @Override
        public int read() {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return 'x';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            into[offset] = (byte) read();
            return 1;
        }
    }
}
