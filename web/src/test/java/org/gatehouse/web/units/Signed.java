package org.gatehouse.web.units;

import com.nimbusds.jose.jwk.JWK;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.access.protocol.CallProof;
import org.gatehouse.access.protocol.CallProof.Call;
import org.gatehouse.container.Api;
import org.gatehouse.core.json.Json;

/** Calls of a unit or a phone to one server: each signed with its key. */
public record Signed(JWK key, String server) {

    /** To the server of the integration tests. */
    public Signed(JWK key) {
        this(key, Api.anonymous().root());
    }

    public Api.Answer get(String path) {
        return send("GET", path, new byte[0]);
    }

    public Api.Answer post(String path, Map<String, ?> body) {
        return send("POST", path, Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    public Api.Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    public JsonObject must(String path, Map<String, ?> body) {
        return post(path, body).must(200).json();
    }

    private Api.Answer send(String method, String path, byte[] body) {
        return Api.at(server)
                .with("DPoP", proof(method, path, body))
                .send(method, path, body.length == 0 ? null : body);
    }

    public String proof(String method, String path, byte[] body) {
        String address = server + "/api/v1" + path.replaceAll("\\?.*", "");
        return new CallProof(UUID.randomUUID(), Call.of(method, address, body), Instant.now()).sign(key);
    }
}
