package org.gatehouse.notifications.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A push service (RFC 8030) that asks who is calling (RFC 8292). It cannot read what it carries. */
public final class FakePushService extends FakeProvider {
    private static final Pattern VAPID = Pattern.compile("vapid t=([\\w-]+)\\.([\\w-]+)\\.([\\w-]+), ?k=([\\w-]+)");

    /** Something on its way to a browser, and what its sender says of itself. */
    public record Carried(String path, Map<String, String> headers, byte[] body, JsonObject claims, String key) {}

    private final List<Carried> carried = new CopyOnWriteArrayList<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    public static FakePushService start() {
        FakePushService service = new FakePushService();
        service.begin();
        return service;
    }

    /** What it has taken, in that order. */
    public List<Carried> carried() {
        return List.copyOf(carried);
    }

    /** Nobody listens there any more. */
    public void forget(String path) {
        gone.add(path);
    }

    @Override
    protected Reply answer(Request request) {
        if (gone.contains(request.path())) {
            return new Reply(410, "", Map.of());
        }
        boolean right = request.method().equals("POST")
                && request.headers().getOrDefault("TTL", "").matches("\\d+")
                && "aes128gcm".equals(request.headers().get("Content-Encoding"));
        Matcher vapid = VAPID.matcher(request.authorization());
        if (!right || !vapid.matches() || !isSigned(vapid)) {
            return new Reply(right ? 403 : 400, "", Map.of());
        }
        String claims = new String(Base64.getUrlDecoder().decode(vapid.group(2)), StandardCharsets.UTF_8);
        JsonObject read = Json.createReader(new StringReader(claims)).readObject();
        carried.add(new Carried(request.path(), request.headers(), request.bytes(), read, vapid.group(4)));
        return new Reply(201, "", Map.of("Location", url() + "/m/1"));
    }

    private static boolean isSigned(Matcher vapid) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(FakeBrowser.publicKey(Base64.getUrlDecoder().decode(vapid.group(4))));
            signature.update((vapid.group(1) + "." + vapid.group(2)).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(vapid.group(3)));
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    @Override
    protected Reply refuse(Request request) {
        return new Reply(413, "", Map.of());
    }
}
