package org.gatehouse.web;

import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.container.Staff;

/** Calls about owners' requests for the log, asked for another tenant's. */
final class ForeignDisclosures {
    private ForeignDisclosures() {}

    static Map<String, Probe> of(Theirs theirs) {
        House house = theirs.house();
        String one = "/disclosures/" + house.disclosure();
        String all = "/api/v1/disclosures";
        Map<String, Object> documents = Map.of(
                "entitlement", "Mine",
                "entitlementOn", "2026-02-01",
                "authority", "Mine",
                "authorityUntil", "2030-02-01");
        Map<String, Probe> probes = new TreeMap<>();
        probes.put("POST " + all, Probe.body(Staff::admin, "/disclosures", House.disclosure(house.stairwell())));
        String path = all + "/{disclosure}";
        probes.put("GET " + path, Probe.path(Staff::admin, one));
        probes.put("POST " + path + "/validation", Probe.path(Staff::admin, one + "/validation", Map.of()));
        probes.put(
                "POST " + path + "/documents-request", Probe.path(Staff::admin, one + "/documents-request", Map.of()));
        probes.put("PUT " + path + "/documents", Probe.path(Staff::admin, one + "/documents", documents));
        probes.put(
                "POST " + path + "/decision/approval", Probe.path(Staff::admin, one + "/decision/approval", Map.of()));
        probes.put(
                "POST " + path + "/decision/payment",
                Probe.path(
                        Staff::admin, one + "/decision/payment", Map.of("paidOn", "2026-02-01", "reference", "Mine")));
        probes.put(
                "POST " + path + "/decision/refusal",
                Probe.path(Staff::admin, one + "/decision/refusal", Map.of("reason", "misuse", "words", "Mine")));
        probes.put(
                "POST " + path + "/decision/withdrawal",
                Probe.path(Staff::admin, one + "/decision/withdrawal", Map.of()));
        probes.put("POST " + path + "/file", Probe.path(Staff::admin, one + "/file", Map.of("language", "da")));
        probes.put("POST " + path + "/file/link", Probe.path(Staff::admin, one + "/file/link", Map.of()));
        probes.put("POST " + path + "/file/closing", Probe.path(Staff::admin, one + "/file/closing", Map.of()));
        probes.put(
                "POST " + path + "/file/companies/{company}/notice",
                Probe.path(
                        Staff::admin, one + "/file/companies/" + theirs.ring().company() + "/notice", Map.of()));
        return probes;
    }
}
