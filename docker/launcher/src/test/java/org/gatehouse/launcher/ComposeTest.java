package org.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the containers promise: few rights, one way out, nothing that changes under us. */
class ComposeTest {
    private static final Path FOLDER = Path.of("..");

    private final Map<String, Object> compose = map(read("compose.yaml"));
    private final Map<String, Map<String, Object>> services = services();
    private final List<String> dockerfile = instructions();

    @Test
    void no_service_can_write_to_its_image_or_gain_rights() {
        services.forEach((name, service) -> {
            assertThat(service.get("read_only")).as(name + " read_only").isEqualTo(true);
            assertThat(service.get("cap_drop")).as(name + " cap_drop").isEqualTo(List.of("ALL"));
            assertThat(service.get("security_opt")).as(name).isEqualTo(List.of("no-new-privileges:true"));
            assertThat(service).as(name).doesNotContainKeys("privileged", "network_mode", "pid", "devices");
            assertThat(service.get("volumes").toString()).as(name).doesNotContain("docker.sock");
        });
    }

    @Test
    void only_the_reverse_proxy_may_bind_a_low_port_and_is_reachable_from_outside() {
        assertThat(having("cap_add")).containsExactly("proxy");
        assertThat(services.get("proxy").get("cap_add")).isEqualTo(List.of("NET_BIND_SERVICE"));
        assertThat(having("ports")).containsExactly("proxy");
    }

    @Test
    void every_service_has_limits_and_says_whether_it_is_well() {
        services.forEach((name, service) -> {
            assertThat(service).as(name).containsKeys("mem_limit", "pids_limit", "restart");
            assertThat(service.containsKey("healthcheck") || name.startsWith("app-"))
                    .as(name + " has a health check, or its image has")
                    .isTrue();
        });
        assertThat(dockerfile).anyMatch(line -> line.startsWith("HEALTHCHECK"));
    }

    @Test
    void the_application_runs_twice_with_the_same_key_and_database() {
        Map<String, Object> first = services.get("app-1");
        Map<String, Object> second = services.get("app-2");

        assertThat(first.get("environment")).isEqualTo(second.get("environment"));
        assertThat(map(first.get("environment"))).containsKeys("GATEHOUSE_MASTER_KEY", "GATEHOUSE_DB_URL");
        assertThat(first.get("volumes")).isNotEqualTo(second.get("volumes"));
    }

    @Test
    void the_application_and_the_database_have_no_way_out_but_the_egress_proxy() {
        for (String name : List.of("app-1", "app-2")) {
            assertThat(services.get(name).get("networks")).as(name).isEqualTo(List.of("app", "database"));
        }
        assertThat(services.get("mysql").get("networks")).isEqualTo(List.of("database"));
        for (String network : List.of("app", "database")) {
            assertThat(map(map(compose.get("networks")).get(network))).containsEntry("internal", true);
        }
        assertThat(map(services.get("app-1").get("environment")))
                .containsEntry("GATEHOUSE_EGRESS_PROXY", "egress:3128")
                .containsKey("GATEHOUSE_FLOW_KEY");
    }

    @Test
    void nobody_but_the_application_meets_the_database_and_its_root_is_let_in_from_inside_alone() {
        assertThat(services)
                .allSatisfy((name, service) -> assertThat(
                                String.valueOf(service.get("networks")).contains("database"))
                        .as(name)
                        .isEqualTo(List.of("app-1", "app-2", "mysql").contains(name)));
        assertThat(map(services.get("mysql").get("environment"))).containsEntry("MYSQL_ROOT_HOST", "localhost");
    }

    @Test
    void the_egress_proxy_is_ours_and_shares_a_key_with_the_application_and_no_other_secret() {
        Map<String, Object> egress = services.get("egress");

        assertThat(egress.get("image")).isEqualTo(services.get("app-1").get("image"));
        assertThat(egress.get("entrypoint").toString()).endsWith("-jar, egress.jar]");
        assertThat(egress.get("networks")).isEqualTo(List.of("app", "out"));
        assertThat(map(egress.get("environment")))
                .containsOnlyKeys(
                        "GATEHOUSE_FLOW_KEY",
                        "GATEHOUSE_EGRESS_BIND",
                        "GATEHOUSE_EGRESS_LIST",
                        "GATEHOUSE_EGRESS_JOURNAL");
        assertThat(egress).as("what providers gave us is not for it").doesNotContainKey("env_file");
        assertThat(having("networks").stream()
                        .filter(name ->
                                services.get(name).get("networks").toString().contains("out")))
                .containsExactly("egress");
    }

    @Test
    void the_egress_proxy_lets_out_to_the_hosts_of_the_catalogue_by_https_and_to_none_inside() {
        List<String> lines = read("egress/allow.json")
                .lines()
                .filter(line -> line.contains("endpoint"))
                .toList();

        assertThat(lines)
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        " +\\{\"service\": \"[a-z-]+\", \"endpoint\": \"https://[a-z.]+:443\", \"inside\": false},?"));
    }

    @Test
    void the_reverse_proxy_passes_on_what_it_knows_and_nothing_for_operators() throws IOException {
        List<String> passed = passedOn();

        assertThat(passed)
                .contains("/", "/api/v1/*", "/.well-known/jwks.json", "/policy-reports")
                .allSatisfy(pattern -> {
                    assertThat(pattern).startsWith("/").isNotEqualTo("/*");
                    assertThat(List.of("/metrics", "/health/ready", "/openapi-ui", "/metrics;x"))
                            .noneMatch(path -> pattern.endsWith("*")
                                    ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                                    : path.equals(pattern));
                });
        assertThat(read("proxy/Caddyfile"))
                .containsSubsequence(
                        "not path_regexp `[;\\\\]`",
                        "handle @product {",
                        "max_size 1MB",
                        "reverse_proxy",
                        "handle {",
                        "respond 404")
                .containsOnlyOnce("reverse_proxy ");
    }

    @Test
    void the_reverse_proxy_waits_ten_seconds_for_a_request() {
        assertThat(read("proxy/Caddyfile").replaceAll("\\s+", " "))
                .startsWith("{ admin off servers { timeouts { read_header 10s read_body 10s } } }");
    }

    @Test
    void the_reverse_proxy_knows_every_page() throws IOException {
        List<String> passed = passedOn();
        try (Stream<Path> pages = Files.list(FOLDER.resolve("../web/src/main/webapp"))) {
            assertThat(pages.filter(page -> !page.endsWith("WEB-INF")))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(passed)
                            .containsAnyOf(
                                    "/" + page.getFileName(),
                                    "/" + page.getFileName() + "*",
                                    "/" + page.getFileName() + "/*"));
        }
    }

    private static List<String> passedOn() {
        return read("proxy/Caddyfile")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("path "))
                .flatMap(line -> Stream.of(line.substring("path ".length()).split(" ", -1)))
                .toList();
    }

    @Test
    void the_database_keeps_what_it_acknowledged() {
        assertThat((Collection<?>) services.get("mysql").get("command"))
                .map(Object::toString)
                .contains("--innodb-flush-log-at-trx-commit=1", "--sync-binlog=1");
    }

    @Test
    void no_secret_stands_in_the_file() {
        services.forEach((name, service) -> {
            if (service.get("environment") instanceof Map<?, ?> environment) {
                environment.forEach((variable, value) -> {
                    if (variable.toString().matches(".*(KEY|PASSWORD|TOKEN|SECRET)")
                            && !variable.toString().contains("RANDOM")) {
                        assertThat(value.toString()).as(name + " " + variable).matches("\\$\\{\\w+:\\?.*}");
                    }
                });
            }
        });
    }

    @Test
    void every_image_is_of_a_fixed_version() {
        Set<String> images = services.values().stream()
                .filter(service -> !service.containsKey("build"))
                .map(service -> service.get("image").toString())
                .collect(Collectors.toCollection(TreeSet::new));
        dockerfile.stream()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ", -1)[1])
                .forEach(images::add);

        assertThat(images)
                .hasSizeGreaterThan(2)
                .allMatch(image -> image.matches(".+:\\d+\\.\\d+\\.?\\d*.*"), "has a version");
    }

    @Test
    void the_image_runs_as_nobody_in_particular_and_fetches_nothing_by_address() {
        List<String> users =
                dockerfile.stream().filter(line -> line.startsWith("USER ")).toList();

        assertThat(users).isNotEmpty();
        assertThat(users.get(users.size() - 1)).matches("USER [1-9]\\d*:[1-9]\\d*");
        assertThat(dockerfile)
                .noneMatch(line -> line.startsWith("ADD "))
                .noneMatch(line -> line.matches("RUN.*(curl|wget).*"));
    }

    private Set<String> having(String key) {
        return services.entrySet().stream()
                .filter(service -> service.getValue().containsKey(key))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<String, Map<String, Object>> services() {
        return map(compose.get("services")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, service -> map(service.getValue())));
    }

    /** Continued lines are joined, comments dropped. */
    private static List<String> instructions() {
        List<String> instructions = new ArrayList<>();
        String text = read("Dockerfile").replaceAll("\\\\\\n\\s*", "");
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(instructions::add);
        return instructions;
    }

    @SuppressWarnings("unchecked") // what YAML calls a map
    private static Map<String, Object> map(Object yaml) {
        return yaml instanceof String text
                ? (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(text)
                : (Map<String, Object>) yaml;
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
