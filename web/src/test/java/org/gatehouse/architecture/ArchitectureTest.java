package org.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.core.egress.Clearance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String ROOT = "org.gatehouse";
    private static final String BREAKING = "org.gatehouse.breaking";
    private static final ImportOption PRODUCT =
            location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(PRODUCT).importPackages(ROOT);
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages(BREAKING, Clearance.class.getPackageName());

    static List<Law> laws() {
        return Stream.<Law[]>of(Rule.values(), Fence.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    @Test
    void every_module_is_looked_at() {
        assertThat(OURS)
                .extracting(type -> type.getPackageName().split("\\.", -1)[2])
                .contains("launcher", "core", "visitor", "web");
    }

    @ParameterizedTest
    @MethodSource("laws")
    void the_product_keeps(Law rule) {
        rule.in(ROOT).check(OURS);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void the_rule_finds_the_class_that_breaks_it(Law rule) {
        assertThat(rule.in(BREAKING).evaluate(BROKEN).getFailureReport().getDetails())
                .anyMatch(violation -> violation.contains(rule.breaker()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.net.http.HttpClient",
                "java.net.URL",
                "java.net.URLConnection",
                "java.net.Socket",
                "java.net.ServerSocket",
                "java.net.DatagramSocket",
                "java.nio.channels.SocketChannel",
                "java.nio.channels.DatagramChannel",
                "javax.net.SocketFactory",
                "javax.net.ssl.SSLSocketFactory",
                "jakarta.ws.rs.client.ClientBuilder",
                "jakarta.websocket.ContainerProvider",
                "jakarta.mail.Session",
                "org.eclipse.microprofile.rest.client.RestClientBuilder",
                "com.sendgrid.SendGrid",
                "org.apache.http.impl.client.HttpClients"
            })
    void every_way_out_is_known(String way) {
        assertThat(Rule.ONLY_CONNECTORS_REACH_THE_NETWORK
                        .in(BREAKING)
                        .evaluate(BROKEN)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(violation -> violation.contains("CallsOut") && violation.contains("<" + way + "."));
    }
}
