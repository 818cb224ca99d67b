package org.gatehouse.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.container.Staff;

/** Each call of the API, asked for something of another tenant. */
final class ForeignIds {
    private final Map<String, Probe> probes = new TreeMap<>();
    private final Theirs theirs;

    private ForeignIds(Theirs theirs) {
        this.theirs = theirs;
    }

    static Map<String, Probe> of(Theirs theirs) {
        ForeignIds all = new ForeignIds(theirs);
        all.probes.putAll(ForeignPlaces.of(theirs));
        all.probes.putAll(ForeignHouses.of(theirs));
        all.probes.putAll(ForeignDisclosures.of(theirs));
        all.alerts();
        all.identity();
        all.notices();
        all.agreement();
        WithoutIds.CALLS.forEach(call -> all.add(call, Probe.noIds(Staff::admin)));
        return all.probes;
    }

    private void alerts() {
        String alert = "/alerts/" + theirs.visit();
        add("POST /api/v1/alerts/{id}/answer", Probe.path(Staff::host, alert + "/answer", Map.of("answer", "coming")));
        add(
                "POST /api/v1/alerts/{id}/reassignment",
                Probe.path(Staff::receptionist, alert + "/reassignment", Map.of("employeeId", theirs.employee())));
        add("POST /api/v1/inbox/{id}/read", Probe.path(Staff::host, "/inbox/" + theirs.visit() + "/read", Map.of()));
    }

    private void identity() {
        String account = "/accounts/" + theirs.account();
        String kiosk = "/kiosks/" + theirs.kiosk();
        add("GET /api/v1/accounts/{account}", Probe.path(Staff::admin, account));
        add("PATCH /api/v1/accounts/{account}", Probe.path(Staff::admin, account, Map.of("disabled", true)));
        add(
                "POST /api/v1/accounts/{account}/activation-link",
                Probe.path(Staff::admin, account + "/activation-link", Map.of("delivery", "mail")));
        add("POST /api/v1/accounts/{account}/unlock", Probe.path(Staff::admin, account + "/unlock", Map.of()));
        add("DELETE /api/v1/accounts/{account}/second-factor", Probe.path(Staff::admin, account + "/second-factor"));
        add(
                "POST /api/v1/accounts",
                Probe.body(
                        Staff::admin,
                        "/accounts",
                        Map.of(
                                "email", "mine@stille.example",
                                "roles", List.of("host"),
                                "personId", theirs.employee())));
        add("POST /api/v1/kiosks/{kiosk}/pairing-code", Probe.path(Staff::admin, kiosk + "/pairing-code", Map.of()));
        add("DELETE /api/v1/kiosks/{kiosk}", Probe.path(Staff::admin, kiosk));
        add(
                "POST /api/v1/kiosks",
                Probe.body(
                        Staff::admin,
                        "/kiosks",
                        Map.of("siteId", theirs.site(), "entrance", "Mine", "name", "Mine now")));
    }

    private void notices() {
        String notice = "/agreement/notices/" + theirs.visit();
        add("GET /api/v1/agreement/notices/{id}", Probe.path(Staff::admin, notice));
        add(
                "POST /api/v1/agreement/notices/{id}/answer",
                Probe.path(Staff::admin, notice + "/answer", Map.of("answer", "APPROVE")));
    }

    private void agreement() {
        String version = "/agreement/versions/" + theirs.agreement();
        String contact = "/agreement/contacts/" + theirs.contact();
        Map<String, Object> person =
                Map.of("role", "BREACH", "name", "Mine", "email", "mine@stille.example", "language", "da");
        Map<String, Object> signing = Map.of(
                "hash",
                "00".repeat(32),
                "paper",
                "00".repeat(32),
                "name",
                "Mine",
                "title",
                "Now",
                "authority",
                true,
                "password",
                Staff.password());
        Map<String, Object> period = Map.of("from", "2026-01-01T00:00:00Z", "until", "2026-02-01T00:00:00Z");
        Map<String, Object> password = Map.of("password", Staff.password());
        String end = "/agreement/ends/" + theirs.end();
        add("POST /api/v1/agreement/ends/{id}/withdrawal", Probe.path(Staff::admin, end + "/withdrawal", password));
        add(
                "POST /api/v1/agreement/ends/{id}/choice",
                Probe.path(Staff::admin, end + "/choice", Map.of("choice", "ERASE", "password", Staff.password())));
        add(
                "POST /api/v1/agreement/emergencies/{id}/review",
                Probe.path(Staff::admin, "/agreement/emergencies/" + theirs.visit() + "/review", Map.of("note", "My")));
        add(
                "GET /api/v1/agreement/emergency-cards/{site}",
                Probe.path(Staff::admin, "/agreement/emergency-cards/" + theirs.site()));
        add("GET /api/v1/agreement/versions/{id}", Probe.path(Staff::admin, version));
        add("PUT /api/v1/agreement/versions/{id}", Probe.path(Staff::admin, version, terms()));
        add("DELETE /api/v1/agreement/versions/{id}", Probe.path(Staff::admin, version));
        add("GET /api/v1/agreement/versions/{id}/document", Probe.path(Staff::admin, version + "/document"));
        add(
                "GET /api/v1/agreement/versions/{id}/documents/{kind}",
                Probe.path(Staff::admin, version + "/documents/agreement"));
        add("GET /api/v1/agreement/versions/{id}/findings", Probe.path(Staff::admin, version + "/findings"));
        add("GET /api/v1/agreement/versions/{id}/differences", Probe.path(Staff::admin, version + "/differences"));
        add("POST /api/v1/agreement/versions/{id}/replay", Probe.path(Staff::admin, version + "/replay", period));
        add("GET /api/v1/agreement/versions/{id}/preview", Probe.path(Staff::admin, version + "/preview"));
        add("POST /api/v1/agreement/versions/{id}/proposal", Probe.path(Staff::admin, version + "/proposal", Map.of()));
        add(
                "POST /api/v1/agreement/versions/{id}/signatures",
                Probe.path(Staff::admin, version + "/signatures", signing));
        add("GET /api/v1/agreement/versions/{id}/signing-links", Probe.path(Staff::admin, version + "/signing-links"));
        add(
                "POST /api/v1/agreement/versions/{id}/signing-links",
                Probe.path(Staff::admin, version + "/signing-links", Map.of("account", theirs.account())));
        add(
                "POST /api/v1/agreement/versions/{id}/rejection",
                Probe.path(Staff::admin, version + "/rejection", Map.of()));
        add(
                "POST /api/v1/agreement/versions/{id}/withdrawal",
                Probe.path(Staff::admin, version + "/withdrawal", Map.of()));
        add("PUT /api/v1/agreement/contacts/{id}", Probe.path(Staff::admin, contact, person));
        add("DELETE /api/v1/agreement/contacts/{id}", Probe.path(Staff::admin, contact));
        add("POST /api/v1/agreement/contacts/{id}/code", Probe.path(Staff::admin, contact + "/code", Map.of()));
        add(
                "POST /api/v1/agreement/contacts/{id}/verification",
                Probe.path(Staff::admin, contact + "/verification", Map.of("code", "12345678")));
        add(
                "GET /api/v1/agreement/evidence/{id}",
                Probe.path(Staff::admin, "/agreement/evidence/" + theirs.evidence()));
        add(
                "GET /api/v1/agreement/evidence/{id}/repetition",
                Probe.path(Staff::admin, "/agreement/evidence/" + theirs.evidence() + "/repetition"));
    }

    /** Of somebody. */
    private static Object terms() {
        return Staff.HAVNEBY
                .admin()
                .get("/agreement")
                .json()
                .getJsonObject("version")
                .getJsonObject("terms");
    }

    private void add(String operation, Probe probe) {
        probes.put(operation, probe);
    }
}
