package org.gatehouse.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Connectors;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.people.PhoneNumber;
import org.junit.jupiter.api.Test;

class DemoTest {

    @Test
    void a_demo_does_not_start_where_messages_could_reach_somebody() {
        Connectors connectors =
                new Connectors(List.of(new Service("smtp", true, false), new Service("local", true, true)));

        assertThatThrownBy(() -> demo(true, connectors).fill())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("A demo sends nothing to anybody")
                .hasMessageNotContaining("\n");
        assertThat(demo(false, connectors).fill()).isEmpty();
    }

    @Test
    void what_stays_here_and_what_is_not_configured_reaches_nobody() {
        assertThat(new Connectors(List.of(
                                new Service("in-app", true, false),
                                new Service("local", true, true),
                                new Service("smtp", false, false)))
                        .reachOutside())
                .isFalse();
    }

    @Test
    void the_telephone_numbers_are_those_kept_for_fiction() throws IOException {
        for (String file : List.of("FillTenant", "FillToday", "DemoKeys")) {
            String source = Files.readString(Path.of("src/main/java/org/gatehouse/web/demo", file + ".java"));
            List<String> numbers = Pattern.compile("\\+\\d{8,}")
                    .matcher(source)
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(numbers).isNotEmpty().allSatisfy(number -> {
                assertThat(number).isBetween("+46701740605", "+46701740699");
                assertThat(PhoneNumber.parse("phone", number).e164()).isEqualTo(number);
            });
        }
    }

    /** What comes after the refusal is not reached. */
    private static Demo demo(boolean wanted, Connectors connectors) {
        return new Demo(wanted, "", connectors, null, null, null, null, null, Clock.systemUTC());
    }

    private record Service(String service, boolean isConfigured, boolean isLocal) implements Connector<Content> {
        @Override
        public Delivery deliver(Clearance clearance, Content content) {
            throw new UnsupportedOperationException();
        }
    }
}
