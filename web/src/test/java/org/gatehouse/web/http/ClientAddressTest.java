package org.gatehouse.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    @Test
    void of_several_lines_the_last_element_of_the_last_counts() {
        assertThat(last("192.0.2.1, 192.0.2.2", "192.0.2.3, 192.0.2.4")).isEqualTo("192.0.2.4");
        assertThat(last("192.0.2.1", "192.0.2.3")).isEqualTo("192.0.2.3");
        assertThat(last("192.0.2.1, 192.0.2.2")).isEqualTo("192.0.2.2");
    }

    @Test
    void without_a_line_there_is_none() {
        assertThat(last()).isEmpty();
        assertThat(ClientAddress.last(null)).isEmpty();
    }

    private static String last(String... lines) {
        return ClientAddress.last(Collections.enumeration(List.of(lines)));
    }
}
