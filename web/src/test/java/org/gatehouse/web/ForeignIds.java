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
        all.alerts();
        all.identity();
        all.notices();
        all.agreement();
        all.withoutIds();
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

    /** Calls that take no id of anything a tenant owns; the operator's are refused to every tenant by role. */
    private void withoutIds() {
        for (String operation : List.of(
                "GET /api/v1/agreement",
                "GET /api/v1/agreement/status",
                "GET /api/v1/agreement/vocabulary",
                "POST /api/v1/agreement/imports",
                "GET /api/v1/branding",
                "PUT /api/v1/branding",
                "PUT /api/v1/branding/logo",
                "DELETE /api/v1/branding/logo",
                "GET /api/v1/brands/{tenant}/tenant.css", // for everybody: a colour
                "GET /api/v1/brands/{tenant}/logo.png",
                "GET /api/v1/public/{tenant}/sub-processors", // for everybody: a list
                "GET /api/v1/public/{tenant}/sub-processors.atom",
                "GET /api/v1/public/{tenant}/privacy", // for everybody: what guests are told
                "GET /api/v1/public/{tenant}/privacy/{number}",
                "GET /api/v1/my-visit/answer",
                "GET /api/v1/my-visit/calendar",
                "GET /api/v1/my-visit/data",
                "GET /api/v1/my-visit/guest",
                "PUT /api/v1/my-visit/guest",
                "DELETE /api/v1/my-visit/photo",
                "GET /api/v1/agreement/versions",
                "POST /api/v1/agreement/versions",
                "GET /api/v1/agreement/contacts",
                "POST /api/v1/agreement/contacts",
                "POST /api/v1/agreement/signing-links/open", // a token, which SigningIT asks about
                "GET /api/v1/agreement/instructions",
                "POST /api/v1/agreement/stops",
                "GET /api/v1/agreement/stress-tests",
                "POST /api/v1/agreement/stress-tests",
                "GET /api/v1/agreement/emergencies",
                "GET /api/v1/agreement/emergency-cards",
                "POST /api/v1/agreement/emergencies",
                "POST /api/v1/agreement/emergencies/ending",
                "GET /api/v1/agreement/ends",
                "POST /api/v1/agreement/ends",
                "GET /api/v1/tenants/{tenant}/contract-ends",
                "POST /api/v1/tenants/{tenant}/contract-ends",
                "POST /api/v1/tenants/{tenant}/contract-ends/{id}/withdrawal",
                "GET /api/v1/registry",
                "GET /api/v1/registry/findings",
                "GET /api/v1/registry/versions",
                "GET /api/v1/registry/versions/{number}",
                "POST /api/v1/registry/confirmations",
                "POST /api/v1/registry/suspensions",
                "POST /api/v1/registry/closures",
                "POST /api/v1/registry/adequacy-endings",
                "GET /api/v1/registry/changes",
                "POST /api/v1/registry/changes",
                "GET /api/v1/registry/changes/{id}",
                "POST /api/v1/registry/changes/findings",
                "POST /api/v1/registry/changes/{id}/confirmation",
                "POST /api/v1/registry/changes/{id}/rejection",
                "GET /api/v1/tenants/{tenant}/agreement-versions",
                "GET /api/v1/tenants/{tenant}/agreement-versions/{id}",
                "GET /api/v1/tenants/{tenant}/agreement-versions/{id}/document",
                "GET /api/v1/tenants/{tenant}/agreement-versions/{id}/paper",
                "POST /api/v1/tenants/{tenant}/agreement-versions/{id}/signatures",
                "GET /api/v1/agreement/evidence",
                "GET /api/v1/agreement/notices",
                "GET /api/v1/agreement/remediations",
                "GET /api/v1/remediations",
                "POST /api/v1/remediations/{id}/confirmation",
                "GET /api/v1/subprocessor-changes",
                "POST /api/v1/subprocessor-changes",
                "GET /api/v1/subprocessor-changes/escalations",
                "GET /api/v1/subprocessor-changes/{id}",
                "GET /api/v1/subprocessor-changes/{id}/findings",
                "POST /api/v1/subprocessor-changes/{id}/due-diligence",
                "POST /api/v1/subprocessor-changes/{id}/ready",
                "POST /api/v1/subprocessor-changes/{id}/announcement",
                "POST /api/v1/subprocessor-changes/{id}/cancellation",
                "POST /api/v1/subprocessor-changes/{id}/closure",
                "GET /api/v1/subprocessor-changes/{change}/notices",
                "POST /api/v1/subprocessor-changes/{change}/notices/{notice}/delivery",
                "POST /api/v1/subprocessor-changes/{change}/notices/{notice}/mitigation",
                "GET /api/v1/agreement/evidence/checkpoint",
                "GET /api/v1/agreement/evidence/checkpoints",
                "GET /api/v1/agreement/evidence/key",
                "POST /api/v1/agreement/evidence/verification",
                "POST /api/v1/agreement/evidence/verification/continuation",
                "GET /api/v1/agreement/incidents",
                "GET /api/v1/clock",
                "POST /api/v1/clock/confirmation",
                "GET /api/v1/incidents",
                "POST /api/v1/incidents/{incident}/closing",
                "GET /api/v1/reconciliations",
                "POST /api/v1/reconciliations",
                "GET /api/v1/settings",
                "PUT /api/v1/settings",
                "GET /api/v1/house-rules",
                "PUT /api/v1/house-rules",
                "GET /api/v1/meetings",
                "GET /api/v1/sites",
                "POST /api/v1/sites",
                "GET /api/v1/employees",
                "POST /api/v1/employees",
                "POST /api/v1/scans",
                "POST /api/v1/my-visit/open",
                "GET /api/v1/my-visit",
                "POST /api/v1/my-visit/check-in",
                "POST /api/v1/my-visit/check-out",
                "POST /api/v1/my-visit/entrance", // a token, which PosterIT asks about
                "POST /api/v1/my-visit/qr",
                "POST /api/v1/alert-answers",
                "POST /api/v1/alert-answers/open",
                "GET /api/v1/doors",
                "GET /api/v1/alerts",
                "GET /api/v1/inbox",
                "GET /api/v1/mailbox",
                "POST /api/v1/tokens",
                "POST /api/v1/tokens/refresh",
                "DELETE /api/v1/tokens",
                "DELETE /api/v1/tokens/everywhere",
                "POST /api/v1/tokens/device",
                "POST /api/v1/password-resets",
                "POST /api/v1/password-resets/by-link",
                "POST /api/v1/password-resets/by-code",
                "GET /api/v1/me",
                "POST /api/v1/me/second-factor",
                "POST /api/v1/me/second-factor/confirmation",
                "PUT /api/v1/me/password",
                "GET /api/v1/jwks",
                "GET /api/v1/accounts",
                "POST /api/v1/accounts/{account}/confirmation",
                "GET /api/v1/kiosk",
                "POST /api/v1/kiosk/calls",
                "GET /api/v1/kiosk/day-list",
                "POST /api/v1/kiosk/host-searches",
                "GET /api/v1/kiosks",
                "POST /api/v1/kiosks/pairings",
                "POST /api/v1/setup",
                "GET /api/v1/tenants",
                "POST /api/v1/tenants",
                "POST /api/v1/tenants/{tenant}/activation-link",
                "POST /api/v1/tenants/{tenant}/signatory-releases",
                "POST /api/v1/signing-keys/rotation")) {
            add(operation, Probe.noIds(Staff::admin));
        }
    }

    private void add(String operation, Probe probe) {
        probes.put(operation, probe);
    }
}
