package org.gatehouse.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    @Test
    void the_list_that_is_shipped_is_the_catalogues() throws IOException {
        assertThat(Path.of("allow.json")).hasContent(list(Map.of()));
    }

    @Test
    void what_the_operator_has_set_goes_instead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("providers.env"), """
                # our providers
                GATEHOUSE_SMTP_HOST=mail.example.org
                GATEHOUSE_SMTP_TLS=tls
                GATEHOUSE_SMTP_PASSWORD=secret
                GATEHOUSE_SMTP_TUNNEL_KIB=1024
                GATEHOUSE_SMTP_TUNNEL_SECONDS=90
                GATEHOUSE_TWILIO_URL=https://api.ie1.twilio.example
                GATEHOUSE_EGRESS_INSIDE=mail.example.org
                """);

        AllowList list = AllowList.read(list(Catalogue.settings(file, Map.of())));

        assertThat(list.endpoints())
                .containsExactly(
                        new Endpoint("apple-push", "https", "web.push.apple.com", 443, false),
                        new Endpoint("google-webpush", "https", "fcm.googleapis.com", 443, false),
                        new Endpoint("inmobile", "https", "api.inmobile.com", 443, false),
                        new Endpoint("mozilla-push", "https", "updates.push.services.mozilla.com", 443, false),
                        new Endpoint("sendgrid-us", "https", "api.sendgrid.com", 443, false),
                        new Endpoint("smtp", "smtp", "mail.example.org", 465, true)
                                .with(new Tunnel.Limits(1_024, 10, 90)),
                        new Endpoint("twilio-us", "https", "api.ie1.twilio.example", 443, false));
    }

    @Test
    void webhooks_reach_the_hosts_that_the_operator_has_named() throws IOException {
        AllowList list = AllowList.read(list(Map.of(
                "GATEHOUSE_EGRESS_WEBHOOKS", "https://hooks.example.org,https://doors.example.org:8443",
                "GATEHOUSE_EGRESS_INSIDE", "doors.example.org")));

        assertThat(list.endpoints())
                .filteredOn(endpoint -> endpoint.service().equals("own-systems"))
                .containsExactlyInAnyOrder(
                        new Endpoint("own-systems", "https", "hooks.example.org", 443, false),
                        new Endpoint("own-systems", "https", "doors.example.org", 8443, true));
    }

    @Test
    void a_list_with_a_mistake_in_it_is_no_list() {
        for (String wrong : new String[] {
            "", "{}", "[{}]", "[{\"service\": \"x\", \"endpoint\": \"ftp://x\"}]", "[1]", "[] []", "[{\"a\": \"b\",}]"
        }) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> AllowList.read(wrong));
        }
    }

    @Test
    void a_tunnel_is_as_wide_as_a_mail_and_never_without_bounds() {
        String mail = "[{\"service\": \"smtp\", \"endpoint\": \"smtp://a.example\"%s}]";

        assertThat(AllowList.read(mail.formatted("")).endpoints().get(0).tunnel())
                .isEqualTo(new Tunnel.Limits(640, 10, 60));
        for (String wrong : new String[] {"\"kib\": 0", "\"kib\": 40000", "\"seconds\": 121", "\"kib\": \"9\"", "1"}) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> AllowList.read(mail.formatted(", \"tunnel\": {" + wrong + "}")));
        }
    }

    private static String list(Map<String, String> settings) throws IOException {
        return new Catalogue(Catalogue.ours(), settings).allowList().write();
    }
}
