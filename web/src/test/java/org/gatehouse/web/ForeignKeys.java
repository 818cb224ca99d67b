package org.gatehouse.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.container.Staff;

/** Each call about companies, key holders and keys, asked for something of another tenant. */
final class ForeignKeys {
    private final Map<String, Probe> probes = new TreeMap<>();
    private final Theirs theirs;
    private final String company;
    private final String holder;
    private final String key;

    private ForeignKeys(Theirs theirs) {
        this.theirs = theirs;
        this.company = theirs.ring().company();
        this.holder = theirs.ring().holder();
        this.key = theirs.ring().key();
    }

    static Map<String, Probe> of(Theirs theirs) {
        ForeignKeys all = new ForeignKeys(theirs);
        all.companies();
        all.holders();
        all.keys();
        return all.probes;
    }

    private void companies() {
        String path = "/companies/" + company;
        Map<String, Object> body =
                Map.of("name", "Mine", "number", "34046352", "entitlement", "postal", "evidence", "Mine");
        add("GET /api/v1/companies/{company}", Probe.path(Staff::admin, path));
        add("PUT /api/v1/companies/{company}", Probe.path(Staff::admin, path, body));
        add(
                "PUT /api/v1/companies/{company}/state",
                Probe.path(Staff::admin, path + "/state", Map.of("state", "approved")));
        add(
                "POST /api/v1/companies/{company}/attestations",
                Probe.path(Staff::admin, path + "/attestations", Map.of("evidence", "Mine")));
        add("GET /api/v1/companies/{company}/revocation", Probe.path(Staff::admin, path + "/revocation"));
        add(
                "POST /api/v1/companies/{company}/revocation",
                Probe.path(Staff::admin, path + "/revocation", Map.of("reason", "Mine")));
    }

    private void holders() {
        String path = "/key-holders/" + holder;
        add(
                "POST /api/v1/key-holders",
                Probe.body(
                        Staff::admin,
                        "/key-holders",
                        Map.of("name", "Mine", "phone", "+4521304050", "companyId", company, "kind", "resident")));
        add("GET /api/v1/key-holders/{holder}", Probe.path(Staff::admin, path));
        add("PUT /api/v1/key-holders/{holder}", Probe.path(Staff::admin, path, Map.of("name", "Mine")));
        add("DELETE /api/v1/key-holders/{holder}", Probe.path(Staff::admin, path));
        add("GET /api/v1/key-holders/{holder}/revocation", Probe.path(Staff::admin, path + "/revocation"));
        add(
                "POST /api/v1/key-holders/{holder}/revocation",
                Probe.path(Staff::admin, path + "/revocation", Map.of("reason", "Mine", "ends", true)));
        add("POST /api/v1/key-holders/{holder}/invitations", Probe.path(Staff::admin, path + "/invitations", Map.of()));
        add("GET /api/v1/key-holders/{holder}/phones", Probe.path(Staff::admin, path + "/phones"));
        add(
                "DELETE /api/v1/phones/{phone}",
                Probe.path(Staff::admin, "/phones/" + theirs.ring().phone()));
        String factor = "/phones/" + theirs.ring().phone() + "/second-factor";
        add("DELETE /api/v1/phones/{phone}/second-factor", Probe.path(Staff::admin, factor));
        add("DELETE /api/v1/phones/{phone}/second-factor/waiting", Probe.path(Staff::admin, factor + "/waiting"));
        add(
                "DELETE /api/v1/faults/{fault}",
                Probe.path(Staff::admin, "/faults/" + theirs.ring().fault()));
        String door = "/doors/" + theirs.door();
        add("GET /api/v1/doors/{door}/unit", Probe.path(Staff::admin, door + "/unit"));
        add("POST /api/v1/doors/{door}/unit/enrolment", Probe.path(Staff::admin, door + "/unit/enrolment", Map.of()));
        String orders = door + "/orders";
        add("POST /api/v1/doors/{door}/orders", Probe.path(Staff::admin, orders, Map.of("password", Staff.password())));
        add("GET /api/v1/doors/{door}/orders/{order}", Probe.path(Staff::admin, orders + "/" + UUID.randomUUID()));
        add(
                "PUT /api/v1/doors/{door}/orders/permission",
                Probe.path(Staff::admin, orders + "/permission", Map.of("allowed", true)));
        String machine = "/machines/" + theirs.ring().machine();
        add("POST /api/v1/machines/{machine}/credential", Probe.path(Staff::admin, machine + "/credential", Map.of()));
        add("DELETE /api/v1/machines/{machine}", Probe.path(Staff::admin, machine));
        String webhook = "/webhooks/" + theirs.ring().webhook();
        add("PUT /api/v1/webhooks/{webhook}", Probe.path(Staff::admin, webhook, KeyRing.webhook("Mine")));
        add("DELETE /api/v1/webhooks/{webhook}", Probe.path(Staff::admin, webhook));
        add("PUT /api/v1/webhooks/{webhook}/pause", Probe.path(Staff::admin, webhook + "/pause", Map.of()));
        add("DELETE /api/v1/webhooks/{webhook}/pause", Probe.path(Staff::admin, webhook + "/pause"));
        add("POST /api/v1/webhooks/{webhook}/secret", Probe.path(Staff::admin, webhook + "/secret", Map.of()));
        add("PUT /api/v1/webhooks/{webhook}/told", Probe.path(Staff::admin, webhook + "/told", Map.of("entry", 0)));
        add("GET /api/v1/webhooks/{webhook}/deliveries", Probe.path(Staff::admin, webhook + "/deliveries"));
        String guests = "/guest-doors/" + theirs.door();
        add("PUT /api/v1/guest-doors/{door}", Probe.path(Staff::admin, guests, Map.of()));
        add("DELETE /api/v1/guest-doors/{door}", Probe.path(Staff::admin, guests));
        add("GET /api/v1/doors/{door}/judgement", Probe.path(Staff::admin, door + "/judgement?holder=" + holder));
    }

    private void keys() {
        String path = "/keys/" + key;
        add("POST /api/v1/keys", Probe.body(Staff::admin, "/keys", KeyRing.key(holder, theirs.door())));
        add("GET /api/v1/keys/{key}", Probe.path(Staff::admin, path));
        add("GET /api/v1/keys/{key}/revocation", Probe.path(Staff::admin, path + "/revocation"));
        add(
                "POST /api/v1/keys/{key}/revocation",
                Probe.path(Staff::admin, path + "/revocation", Map.of("reason", "Mine")));
    }

    private void add(String operation, Probe probe) {
        probes.put(operation, probe);
    }
}
