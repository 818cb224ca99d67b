package org.gatehouse.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.container.Staff;

/** Each call about visits, sites, people and doors, asked for something of another tenant. */
final class ForeignPlaces {
    private final Map<String, Probe> probes = new TreeMap<>();
    private final Theirs theirs;

    private ForeignPlaces(Theirs theirs) {
        this.theirs = theirs;
    }

    static Map<String, Probe> of(Theirs theirs) {
        ForeignPlaces all = new ForeignPlaces(theirs);
        all.visits();
        all.desk();
        all.sitesAndPeople();
        all.doors();
        all.probes.putAll(ForeignKeys.of(theirs));
        return all.probes;
    }

    private void visits() {
        String meeting = "/meetings/" + theirs.meeting();
        String visit = "/visits/" + theirs.visit();
        Map<String, Object> desk = Map.of("scanId", Probe.scanId(), "siteId", theirs.site());
        add(
                "POST /api/v1/meetings",
                Probe.body(Staff::receptionist, "/meetings", plan(theirs.site(), theirs.employee())));
        add("GET /api/v1/meetings/ways", Probe.noIds(Staff::host));
        add("GET /api/v1/meetings/{id}", Probe.path(Staff::receptionist, meeting));
        add("PUT /api/v1/meetings/{id}", Probe.path(Staff::host, meeting, plan(theirs.site(), theirs.employee())));
        add("DELETE /api/v1/meetings/{id}", Probe.path(Staff::host, meeting));
        add("POST /api/v1/meetings/{id}/guests", Probe.path(Staff::host, meeting + "/guests", guest()));
        add("DELETE /api/v1/visits/{id}", Probe.path(Staff::receptionist, visit));
        add("POST /api/v1/visits/{id}/invitation", Probe.path(Staff::receptionist, visit + "/invitation", Map.of()));
        add("POST /api/v1/visits/{id}/check-in", Probe.path(Staff::receptionist, visit + "/check-in", desk));
        add("POST /api/v1/visits/{id}/check-out", Probe.path(Staff::receptionist, visit + "/check-out", desk));
        add(
                "POST /api/v1/walk-ins",
                Probe.body(
                        Staff::receptionist,
                        "/walk-ins",
                        Map.of(
                                "scanId", Probe.scanId(),
                                "siteId", theirs.site(),
                                "hostId", theirs.employee(),
                                "guest", guest())));
        add(
                "POST /api/v1/desk/calls/{call}/done",
                Probe.path(Staff::receptionist, "/desk/calls/" + theirs.call() + "/done", Map.of()));
        add("GET /api/v1/visits/{id}/notices", Probe.path(Staff::receptionist, visit + "/notices"));
        add("GET /api/v1/visits/{id}/signature", Probe.path(Staff::receptionist, visit + "/signature"));
        add("GET /api/v1/visits/{id}/photo", Probe.path(Staff::receptionist, visit + "/photo"));
        add("DELETE /api/v1/visits/{id}/photo", Probe.path(Staff::receptionist, visit + "/photo"));
        add(
                "PUT /api/v1/visits/{id}/paper-signature",
                Probe.path(Staff::receptionist, visit + "/paper-signature", Map.of()));
        add(
                "DELETE /api/v1/scans/{scan}/signature",
                Probe.path(Staff::kiosk, "/scans/" + theirs.scan() + "/signature?attempt=1"));
        add("PUT /api/v1/scans/{scan}/photo", Probe.path(Staff::kiosk, "/scans/" + theirs.scan() + "/photo", Map.of()));
        add(
                "PUT /api/v1/scans/{scan}/signature",
                Probe.path(
                        Staff::kiosk,
                        "/scans/" + theirs.scan() + "/signature",
                        Map.of("attempt", 1, "rulesId", Probe.scanId(), "language", "da", "name", "Mine")));
        add("GET /api/v1/scans/{scan}/answer", Probe.path(Staff::kiosk, "/scans/" + theirs.scan() + "/answer"));
        add(
                "POST /api/v1/kiosk/walk-ins",
                Probe.body(
                        Staff::kiosk,
                        "/kiosk/walk-ins",
                        Map.of(
                                "arrivalId", Probe.scanId(),
                                "firstName", "Mine",
                                "lastName", "Guest",
                                "hostRef", theirs.hostRef(),
                                "language", "da")));
        add("GET /api/v1/sites/{site}/visits", Probe.path(Staff::receptionist, site("/visits")));
        add("GET /api/v1/sites/{site}/changes", Probe.path(Staff::receptionist, site("/changes?after=0")));
    }

    private void desk() {
        Map<String, Object> guest = Map.of("scanId", Probe.scanId(), "visitId", theirs.visit());
        add(
                "POST /api/v1/sites/{site}/undone-passages",
                Probe.path(
                        Staff::receptionist,
                        site("/undone-passages"),
                        Map.of(
                                "undoId",
                                Probe.scanId(),
                                "visitId",
                                theirs.visit(),
                                "passage",
                                "check-in",
                                "happenedAt",
                                "2026-11-20T09:00:00Z")));
        add(
                "POST /api/v1/sites/{site}/group-check-ins",
                Probe.path(
                        Staff::receptionist,
                        site("/group-check-ins"),
                        Map.of("meetingId", theirs.meeting(), "guests", List.of(guest))));
        add("POST /api/v1/sites/{site}/day-exports", Probe.path(Staff::receptionist, site("/day-exports"), Map.of()));
    }

    private void sitesAndPeople() {
        String employee = "/employees/" + theirs.employee();
        Map<String, Object> site = Map.of(
                "name", "Mine now",
                "address", "",
                "zone", "Europe/Copenhagen",
                "entrances", List.of(),
                "musterPoint", "",
                "closesAt", "18:00");
        Map<String, Object> person = Map.of("firstName", "Mine", "lastName", "Now", "email", "mine@stille.example");
        add("GET /api/v1/sites/{site}", Probe.path(Staff::host, site("")));
        add("PUT /api/v1/sites/{site}", Probe.path(Staff::admin, site(""), site));
        add("GET /api/v1/sites/{site}/posters", Probe.path(Staff::admin, site("/posters")));
        add("PUT /api/v1/sites/{site}/posters", Probe.path(Staff::admin, site("/posters"), Map.of("asked", true)));
        add(
                "POST /api/v1/sites/{site}/posters",
                Probe.path(Staff::admin, site("/posters"), Map.of("entrance", "Theirs")));
        add(
                "GET /api/v1/sites/{site}/posters/{poster}/sheet",
                Probe.path(Staff::admin, site("/posters/" + theirs.poster() + "/sheet")));
        add("GET /api/v1/meeting-templates", Probe.noIds(Staff::host));
        add(
                "PUT /api/v1/meeting-templates",
                Probe.body(
                        Staff::host,
                        "/meeting-templates",
                        Map.of(
                                "name", "Mine",
                                "siteId", theirs.site(),
                                "subject", "",
                                "room", "",
                                "minutes", 60)));
        add(
                "DELETE /api/v1/meeting-templates/{id}",
                Probe.path(Staff::host, "/meeting-templates/" + theirs.template()));
        add("GET /api/v1/receiving", Probe.noIds(Staff::host));
        add("PUT /api/v1/receiving", Probe.body(Staff::host, "/receiving", Map.of("deputyId", theirs.employee())));
        add("GET /api/v1/receiving/devices", Probe.noIds(Staff::host));
        add("POST /api/v1/receiving/devices", Probe.noIds(Staff::host));
        add("POST /api/v1/receiving/devices/seen", Probe.noIds(Staff::host));
        add(
                "DELETE /api/v1/receiving/devices/{id}",
                Probe.path(Staff::host, "/receiving/devices/" + theirs.template()));
        add("GET /api/v1/employees/{id}", Probe.path(Staff::admin, employee));
        add("PUT /api/v1/employees/{id}", Probe.path(Staff::admin, employee, person));
        add("DELETE /api/v1/employees/{id}", Probe.path(Staff::admin, employee));
    }

    private void doors() {
        String door = "/doors/" + theirs.door();
        add(
                "POST /api/v1/doors",
                Probe.body(
                        Staff::admin,
                        "/doors",
                        Map.of("siteId", theirs.site(), "name", "Mine", "serialNumber", "SN-mine")));
        add("GET /api/v1/doors/{door}", Probe.path(Staff::admin, door));
        add("PUT /api/v1/doors/{door}", Probe.path(Staff::admin, door, Map.of("name", "Mine")));
        add("PUT /api/v1/doors/{door}/state", Probe.path(Staff::admin, door + "/state", Map.of("state", "installed")));
    }

    private void add(String operation, Probe probe) {
        probes.put(operation, probe);
    }

    private String site(String rest) {
        return "/sites/" + theirs.site() + rest;
    }

    private static Map<String, Object> plan(String site, String host) {
        Instant soon = Instant.now().plus(Duration.ofHours(2));
        return Map.of(
                "siteId",
                site,
                "hostId",
                host,
                "subject",
                "Mine",
                "room",
                "",
                "startsAt",
                soon.toString(),
                "endsAt",
                soon.plus(Duration.ofHours(1)).toString());
    }

    private static Map<String, Object> guest() {
        return Map.of("firstName", "Mine", "lastName", "Guest");
    }
}
