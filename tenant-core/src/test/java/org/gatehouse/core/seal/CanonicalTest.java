package org.gatehouse.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    @Test
    void the_bytes_are_these_for_all_time() {
        byte[] bytes = new Canonical(1)
                .id(new UUID(1, 2))
                .text("æ")
                .text(null)
                .instant(Instant.parse("2026-11-24T08:00:00.123456Z"))
                .number(-1L)
                .bytes();

        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("01" + "00000010" + "00000000000000010000000000000002" + "00000002" + "c3a6" + "ffffffff"
                        + "0000000c" + "000000006b0544000001e240" + "00000008" + "ffffffffffffffff");
    }

    @Test
    void what_differs_is_written_differently() {
        assertThat(two("ab", "c")).isNotEqualTo(two("a", "bc"));
        assertThat(two("", null)).isNotEqualTo(two(null, ""));
        assertThat(new Canonical(2).text("a").bytes())
                .isNotEqualTo(new Canonical(1).text("a").bytes());
    }

    private static byte[] two(String one, String other) {
        return new Canonical(1).text(one).text(other).bytes();
    }
}
