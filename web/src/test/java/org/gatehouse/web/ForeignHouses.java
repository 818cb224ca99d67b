package org.gatehouse.web;

import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.container.Staff;

/** Calls about owners, stairwells and contracts, asked for another tenant's. */
final class ForeignHouses {
    private ForeignHouses() {}

    static Map<String, Probe> of(Theirs theirs) {
        House house = theirs.house();
        String owner = "/owners/" + house.owner();
        String stairwell = "/stairwells/" + house.stairwell();
        String hung = "/doors/" + theirs.door() + "/stairwell";
        Map<String, Object> place = Map.of("name", "Mine", "address", "Mine");
        Map<String, Object> mine =
                Map.of("siteId", theirs.site(), "ownerId", house.owner(), "name", "Mine", "address", "Mine");
        Map<String, Probe> probes = new TreeMap<>(contracts(house));
        probes.put("GET /api/v1/owners/{owner}", Probe.path(Staff::admin, owner));
        probes.put("PUT /api/v1/owners/{owner}", Probe.path(Staff::admin, owner, House.owner("Mine")));
        probes.put("POST /api/v1/stairwells", Probe.body(Staff::admin, "/stairwells", mine));
        probes.put("GET /api/v1/stairwells/{stairwell}", Probe.path(Staff::admin, stairwell));
        probes.put("PUT /api/v1/stairwells/{stairwell}", Probe.path(Staff::admin, stairwell, place));
        probes.put("GET /api/v1/doors/{door}/stairwell", Probe.path(Staff::admin, hung));
        probes.put("PUT /api/v1/doors/{door}/stairwell", Probe.path(Staff::admin, hung, Map.of()));
        probes.putAll(told(house, theirs.ring().company()));
        return probes;
    }

    private static Map<String, Probe> told(House house, String company) {
        String all = "/owner/stairwells/" + house.stairwell();
        String block = all + "/blocks/" + company;
        String path = "/api/v1/owner/stairwells/{stairwell}";
        return Map.of(
                "PUT " + path + "/blocks/{company}",
                Probe.path(Staff::owner, block, Map.of("reason", "Mine")),
                "DELETE " + path + "/blocks/{company}",
                Probe.path(Staff::owner, block),
                "POST " + path + "/entry-phones",
                Probe.path(Staff::owner, all + "/entry-phones", Map.of("plannedOn", "2026-12-01")),
                "GET /api/v1/owners/{owner}/accounts",
                Probe.path(Staff::admin, "/owners/" + house.owner() + "/accounts"),
                "POST /api/v1/owners/{owner}/accounts",
                Probe.path(
                        Staff::admin,
                        "/owners/" + house.owner() + "/accounts",
                        Map.of("email", "mine@ejer.example", "delivery", "by-hand")),
                "PUT /api/v1/entry-phone-reports/{report}",
                Probe.path(
                        Staff::admin,
                        "/entry-phone-reports/" + house.report(),
                        Map.of("reinstallOn", "2026-12-02", "reinstallTime", "08:00")));
    }

    private static Map<String, Probe> contracts(House house) {
        String all = "/api/v1/stairwell-contracts";
        String contract = "/stairwell-contracts/" + house.contract();
        Map<String, Object> received = Map.of("receivedOn", "2026-02-01");
        Map<String, Object> terms = Map.of("announcedOn", "2026-02-01", "policyNumber", 2, "highlights", "Mine");
        return Map.of(
                "POST " + all,
                Probe.body(Staff::admin, "/stairwell-contracts", House.contract(house.owner(), 1)),
                "GET " + all + "/{contract}",
                Probe.path(Staff::admin, contract),
                "GET " + all + "/{contract}/dates",
                Probe.path(Staff::admin, contract + "/dates?receivedOn=2026-02-01"),
                "POST " + all + "/{contract}/notice",
                Probe.path(Staff::admin, contract + "/notice", received),
                "POST " + all + "/{contract}/withdrawal",
                Probe.path(Staff::admin, contract + "/withdrawal", Map.of("sentOn", "2026-02-01")),
                "POST " + all + "/{contract}/terms",
                Probe.path(Staff::admin, contract + "/terms", terms),
                "POST " + all + "/{contract}/objection",
                Probe.path(Staff::admin, contract + "/objection", received),
                "POST " + all + "/{contract}/end",
                Probe.path(Staff::admin, contract + "/end", Map.of("reason", "Mine")));
    }
}
