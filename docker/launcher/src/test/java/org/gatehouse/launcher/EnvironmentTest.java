package org.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private static final String PROXY = "GATEHOUSE_EGRESS_PROXY";
    private static final String KEY = "GATEHOUSE_FLOW_KEY";
    private static final String GOOD = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Test
    void without_a_proxy_no_key_is_wanted() {
        assertThatCode(() -> new Environment(Map.of()).requireWholeWayOut()).doesNotThrowAnyException();
    }

    @Test
    void a_proxy_and_its_key_are_a_whole_way_out() {
        Environment whole = new Environment(Map.of(PROXY, "egress:3128", KEY, GOOD));

        assertThatCode(whole::requireWholeWayOut).doesNotThrowAnyException();
    }

    @Test
    void a_proxy_without_a_key_or_with_half_a_key_stops_the_start_and_the_key_is_not_told() {
        for (String key : new String[] {"", "c2VjcmV0", "not base 64"}) {
            Environment half = new Environment(Map.of(PROXY, "egress:3128", KEY, key));

            assertThatThrownBy(half::requireWholeWayOut)
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("GATEHOUSE_EGRESS_PROXY needs GATEHOUSE_FLOW_KEY: 32 bytes in base 64, the same as"
                            + " the proxy's.");
        }
    }

    @Test
    void a_proxy_has_a_host_and_a_port() {
        for (String proxy : new String[] {"egress", "http://egress:3128", "egress:0", "egress:port"}) {
            Environment wrong = new Environment(Map.of(PROXY, proxy, KEY, GOOD));

            assertThatThrownBy(wrong::requireWholeWayOut)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("host:port");
        }
    }
}
