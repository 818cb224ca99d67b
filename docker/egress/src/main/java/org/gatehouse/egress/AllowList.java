package org.gatehouse.egress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The endpoints that may be spoken to. What is not on it is not spoken to. */
record AllowList(List<Endpoint> endpoints) {

    static AllowList read(String json) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Object line : JsonText.list(JsonText.read(json))) {
            Map<?, ?> entry = JsonText.object(line);
            Endpoint endpoint = Endpoint.of(
                    String.valueOf(entry.get("service")),
                    String.valueOf(entry.get("endpoint")),
                    Boolean.TRUE.equals(entry.get("inside")));
            Object tunnel = entry.get("tunnel");
            endpoints.add(tunnel == null ? endpoint : endpoint.with(limits(JsonText.object(tunnel))));
        }
        return new AllowList(List.copyOf(endpoints));
    }

    private static Tunnel.Limits limits(Map<?, ?> tunnel) {
        Tunnel.Limits usual = Tunnel.Limits.OF_A_MAIL;
        return new Tunnel.Limits(
                number(tunnel, "kib", usual.kib()),
                number(tunnel, "idleSeconds", usual.idleSeconds()),
                number(tunnel, "seconds", usual.seconds()));
    }

    private static int number(Map<?, ?> tunnel, String name, int otherwise) {
        Object given = tunnel.get(name);
        if (given == null) {
            return otherwise;
        }
        if (given instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalArgumentException("no number: " + name);
    }

    String write() {
        return endpoints.stream()
                .sorted(Comparator.comparing(Endpoint::service).thenComparing(Endpoint::authority))
                .map(Endpoint::toJson)
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    /** @throws Refused where no service is there, or another one */
    Endpoint find(String service, String host, int port) throws Refused {
        List<Endpoint> there =
                endpoints.stream().filter(endpoint -> endpoint.isAt(host, port)).toList();
        if (there.isEmpty()) {
            throw new Refused("host-unknown");
        }
        return there.stream()
                .filter(endpoint -> endpoint.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new Refused("host-of-another-service"));
    }
}
