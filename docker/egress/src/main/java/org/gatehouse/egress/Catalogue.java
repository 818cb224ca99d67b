package org.gatehouse.egress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes the allow-list: the endpoints of the services in the catalogue, and what the operator has set instead. */
final class Catalogue {
    private static final String RESOURCE = "/org/gatehouse/core/dpa/endpoints.json";
    private static final String OWN_SYSTEMS = "own-systems";
    private static final Map<String, Integer> MAIL_PORTS = Map.of("STARTTLS", 587, "TLS", 465, "NONE", 25);

    private final Map<?, ?> services;
    private final Map<String, String> settings;
    private final Set<String> inside;

    Catalogue(String endpoints, Map<String, String> settings) {
        this.services = JsonText.object(JsonText.read(endpoints));
        this.settings = settings;
        this.inside = new TreeSet<>(Arrays.asList(
                setting("GATEHOUSE_EGRESS_INSIDE", "").toLowerCase(Locale.ROOT).split("[, ]+")));
    }

    /** The one this was built with. */
    static String ours() throws IOException {
        try (InputStream resource = Catalogue.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IOException("this was built without the catalogue");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Settings of a file with one {@code NAME=value} a line, as Compose reads them; those of the process go first. */
    static Map<String, String> settings(Path file, Map<String, String> process) throws IOException {
        Map<String, String> all = new HashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int is = line.indexOf('=');
                if (is > 0 && !line.startsWith("#")) {
                    all.put(
                            line.substring(0, is).strip(),
                            line.substring(is + 1).strip().replaceAll("^\"|\"$", ""));
                }
            }
        }
        all.putAll(process);
        return all;
    }

    AllowList allowList() {
        List<Endpoint> all = new ArrayList<>();
        services.forEach((service, endpoints) -> {
            for (Object endpoint : JsonText.list(endpoints)) {
                String address = address(JsonText.object(endpoint));
                if (!address.isEmpty()) {
                    Endpoint known = Endpoint.of(String.valueOf(service), address, false);
                    all.add(Endpoint.of(known.service(), address, inside.contains(known.host()))
                            .with(tunnel(JsonText.object(endpoint))));
                }
            }
        });
        all.addAll(ownSystems());
        return new AllowList(all);
    }

    /** Of tenants, that webhooks may call: the operator alone says which there are. */
    private List<Endpoint> ownSystems() {
        return Arrays.stream(setting("GATEHOUSE_EGRESS_WEBHOOKS", "").split("[, ]+"))
                .filter(address -> !address.isEmpty())
                .map(address -> {
                    String host = Endpoint.of(OWN_SYSTEMS, address, false).host();
                    return Endpoint.of(OWN_SYSTEMS, address, inside.contains(host));
                })
                .toList();
    }

    /** Empty where the operator has no mail server. */
    private String address(Map<?, ?> endpoint) {
        if (endpoint.get("relay") instanceof String prefix) {
            String host = setting(prefix + "_HOST", "");
            String tls = setting(prefix + "_TLS", "starttls").toUpperCase(Locale.ROOT);
            String port = setting(prefix + "_PORT", String.valueOf(MAIL_PORTS.getOrDefault(tls, 587)));
            return host.isEmpty() ? "" : "smtp://" + host + ":" + port;
        }
        return setting(String.valueOf(endpoint.get("setting")), String.valueOf(endpoint.get("endpoint")));
    }

    private Tunnel.Limits tunnel(Map<?, ?> endpoint) {
        Tunnel.Limits usual = Tunnel.Limits.OF_A_MAIL;
        String prefix = endpoint.get("relay") + "_TUNNEL_";
        return new Tunnel.Limits(
                number(prefix + "KIB", usual.kib()),
                number(prefix + "IDLE_SECONDS", usual.idleSeconds()),
                number(prefix + "SECONDS", usual.seconds()));
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(setting(name, String.valueOf(otherwise)));
    }

    private String setting(String name, String otherwise) {
        String value = settings.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
