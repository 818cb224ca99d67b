package org.gatehouse.process;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;

/** A visit from the invitation to the door, of a guest whose data would be noticed anywhere. */
final class NoticeableVisit {
    static final String NAME = "Qvistgrenlund";
    static final String MAIL = "zq-visitor@gaest.example";
    static final String PHONE = "+4520987613";

    private static final String COMPANY = "Zwillingsværk";
    private static final String SUBJECT = "Xylografisk";

    final Api anonymous;
    final Api host;
    final Api admin;
    private final List<String> secrets =
            new ArrayList<>(List.of(NAME, MAIL, PHONE, "20987613", COMPANY, SUBJECT, "zq-"));

    NoticeableVisit(String url, String password) {
        this.anonymous = Api.at(url);
        this.host = signIn("mads", password);
        this.admin = signIn("anna", password);
    }

    /** All that nobody else should ever see of it, also what it was opened with. */
    List<String> secrets() {
        return secrets;
    }

    void take() {
        visit(kiosk());
    }

    private Api signIn(String name, String password) {
        return as(anonymous
                .post(
                        "/tokens",
                        Map.of("organisation", "nordlys", "email", name + "@nordlys.example", "password", password))
                .must(200));
    }

    private Api as(Api.Answer answer) {
        String token = answer.json().getString("accessToken");
        secrets.add(token);
        return anonymous.as(token);
    }

    private String site() {
        return host.get("/sites").array().getJsonObject(0).getString("id");
    }

    private Api kiosk() {
        String pairing = admin.post("/kiosks", Map.of("siteId", site(), "entrance", COMPANY, "name", NAME))
                .must(201)
                .json()
                .getString("pairingCode");
        String credential = anonymous
                .post("/kiosks/pairings", Map.of("code", pairing))
                .must(200)
                .json()
                .getString("credential");
        secrets.addAll(List.of(pairing, credential));
        return as(anonymous
                .post("/tokens/device", Map.of("credential", credential))
                .must(200));
    }

    private void visit(Api kiosk) {
        JsonObject planned = host.post("/meetings", plan()).must(201).json();
        String code = planned.getJsonArray("guests").getJsonObject(0).getString("code");
        String pass = sent("/pass/#(\\S+)", MAIL);
        secrets.addAll(List.of(code, pass));
        as(anonymous.post("/my-visit/open", Map.of("pass", pass)).must(200))
                .get("/my-visit")
                .must(200);
        kiosk.post("/scans", scan("code", code)).must(200);
        String answer = sent("/answer/#(\\S+)", "");
        secrets.add(answer);
        anonymous
                .post("/alert-answers", Map.of("secret", answer, "answer", "coming"))
                .must(200);
        kiosk.post("/scans", scan("pass", pass)).must(200);
    }

    Map<String, Object> plan() {
        Instant now = Instant.now();
        Map<String, Object> guest =
                Map.of("firstName", NAME, "lastName", NAME, "email", MAIL, "phone", PHONE, "company", COMPANY);
        return Map.of(
                "siteId", site(),
                "subject", SUBJECT,
                "room", SUBJECT,
                "startsAt", now.toString(),
                "endsAt", now.plus(Duration.ofHours(1)).toString(),
                "guests", List.of(guest));
    }

    private static Map<String, Object> scan(String with, String value) {
        return Map.of("scanId", UUID.randomUUID().toString(), "direction", "in", with, value);
    }

    /** A secret of a link in the mailbox. */
    private String sent(String link, String to) {
        Pattern secret = Pattern.compile(link);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> host.get("/mailbox").array().stream() // in a demo, everybody may
                                .map(letter -> letter.asJsonObject())
                                .filter(letter -> letter.getString("to").contains(to))
                                .flatMap(letter ->
                                        secret.matcher(letter.getString("text")).results())
                                .map(found -> found.group(1))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
