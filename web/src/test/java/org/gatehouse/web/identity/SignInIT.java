package org.gatehouse.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Signing in and out over HTTP. */
@ArquillianTest
@RunAsClient
class SignInIT {

    @Test
    void signing_in_gives_an_access_token_and_cookies_no_script_can_read() {
        Newcomer rita = Newcomer.activated("receptionist");

        Api.Answer in = rita.signIn();

        assertThat(in.status()).isEqualTo(200);
        assertThat(in.json().getString("outcome")).isEqualTo("signed-in");
        assertThat(in.json().getInt("expiresIn")).isEqualTo(600);
        assertThat(in.json().containsKey("refreshToken")).isFalse();
        assertThat(in.header("Cache-Control")).isEqualTo("no-store");
        assertThat(cookies(in))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("Path=/api/v1/tokens")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Strict"));
        Api.Answer me = Api.anonymous().as(in.json().getString("accessToken")).get("/me");
        assertThat(me.json().getString("email")).isEqualTo(rita.email());
        assertThat(me.json().getJsonArray("roles")).hasSize(1);
        assertThat(me.json().getString("slug")).isEqualTo(Staff.STILLE.organisation());
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same() {
        Newcomer rita = Newcomer.activated("receptionist");
        Map<String, Object> nowhere = rita.credentials();
        nowhere.put("organisation", "no-such-organisation");
        Map<String, Object> nobody = rita.credentials();
        nobody.put("email", "nobody@stille.example");

        Api.Answer wrong = Api.anonymous().post("/tokens", rita.credentials("another long password"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.problem()).isEqualTo("sign-in-failed");
        assertThat(cookies(wrong)).isEmpty();
        for (Map<String, Object> other : List.of(nowhere, nobody)) {
            Api.Answer answer = Api.anonymous().post("/tokens", other);
            assertThat(answer.status()).isEqualTo(wrong.status());
            assertThat(answer.text()).isEqualTo(wrong.text());
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(wrong.headers().map().keySet());
        }
    }

    @Test
    void three_wrong_passwords_lock_strangers_but_not_the_known_device() {
        Newcomer rita = Newcomer.activated("receptionist");
        String device = rita.signInWithApp().getString("device");
        for (int i = 0; i < 3; i++) {
            Api.anonymous().post("/tokens", rita.credentials("wrong password " + i));
        }

        assertThat(rita.signIn().status()).isEqualTo(401);
        Map<String, Object> known = rita.credentials();
        known.put("device", device);
        assertThat(Api.anonymous().post("/tokens", known).status()).isEqualTo(200);
        assertThat(Api.anonymous()
                        .with("Cookie", "gatehouse-device=" + device)
                        .post("/tokens", rita.credentials())
                        .status())
                .isEqualTo(200);

        Staff.STILLE.admin().post("/accounts/" + rita.account() + "/unlock", null);
        assertThat(rita.signIn().status()).isEqualTo(200);
    }

    @Test
    void a_browser_renews_with_its_cookie() {
        Api.Answer in = Newcomer.activated("receptionist").signIn();
        String session = cookie(in, "gatehouse-session");

        Api.Answer renewed = browser(session).post("/tokens/refresh", null);

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(cookie(renewed, "gatehouse-session")).isNotEqualTo(session).isNotEmpty();
        assertThat(Api.anonymous()
                        .as(renewed.json().getString("accessToken"))
                        .get("/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_app_renews_with_its_body_and_an_old_token_ends_the_session() {
        JsonObject in = Newcomer.activated("receptionist").signInWithApp();
        String first = in.getString("refreshToken");

        String second = refresh(first).json().getString("refreshToken");
        assertThat(refresh(first).json().getString("refreshToken"))
                .as("the lost answer")
                .isEqualTo(second);
        String third = refresh(second).json().getString("refreshToken");

        assertThat(refresh(first).problem()).isEqualTo("sign-in-required");
        assertThat(refresh(third).problem()).isEqualTo("sign-in-required");
    }

    @Test
    void without_a_refresh_token_there_is_nothing_to_renew() {
        assertThat(Api.anonymous().post("/tokens/refresh", null).status()).isEqualTo(401);
        assertThat(Api.anonymous().post("/tokens/refresh", Map.of()).status()).isEqualTo(401);
        assertThat(refresh("nonsense").status()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie_away() {
        Newcomer anna = Newcomer.activated("tenant-admin");
        Api.Answer in = anna.signIn();
        String session = cookie(in, "gatehouse-session");
        Api signedIn = Api.anonymous().as(in.json().getString("accessToken"));
        assertThat(signedIn.get("/accounts").status()).isEqualTo(200);

        Api.Answer out = browser(session).delete("/tokens");

        assertThat(out.status()).isEqualTo(204);
        assertThat(cookies(out)).singleElement().asString().containsIgnoringCase("Max-Age=0");
        assertThat(browser(session).post("/tokens/refresh", null).status()).isEqualTo(401);
        assertThat(signedIn.get("/accounts").status())
                .as("what an account could be stolen with asks for the session")
                .isEqualTo(401);
    }

    @Test
    void an_app_signs_out_with_its_access_token() {
        JsonObject in = Newcomer.activated("receptionist").signInWithApp();

        assertThat(Api.anonymous()
                        .as(in.getString("accessToken"))
                        .delete("/tokens")
                        .status())
                .isEqualTo(204);

        assertThat(refresh(in.getString("refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void signing_out_everywhere_ends_every_session() {
        Newcomer rita = Newcomer.activated("receptionist");
        JsonObject here = rita.signInWithApp();
        JsonObject there = rita.signInWithApp();

        assertThat(Api.anonymous()
                        .as(here.getString("accessToken"))
                        .delete("/tokens/everywhere")
                        .status())
                .isEqualTo(204);

        assertThat(refresh(here.getString("refreshToken")).status()).isEqualTo(401);
        assertThat(refresh(there.getString("refreshToken")).status()).isEqualTo(401);
        assertThat(Api.anonymous().delete("/tokens/everywhere").status()).isEqualTo(401);
    }

    @Test
    void a_token_of_one_tenant_does_not_disturb_signing_in_to_another() {
        Api havneby = Staff.HAVNEBY.admin();
        Newcomer rita = Newcomer.activated("receptionist");

        for (String path : List.of("/tokens", "/tokens/", "/tokens;x=1")) {
            assertThat(havneby.post(path, rita.credentials()).status()).as(path).isEqualTo(200);
        }
        assertThat(havneby.post("/tokens/device", Map.of("credential", "none")).status())
                .isEqualTo(401);
        assertThat(havneby.post("/kiosks/pairings", Map.of("code", "00000000")).status())
                .isIn(422, 429);
    }

    @Test
    void our_keys_are_published_and_verify_our_tokens() throws Exception {
        Api.Answer keys = Api.anonymous().get("/jwks");
        Api.Answer wellKnown = Api.anonymous().raw("GET", "/.well-known/jwks.json", null);

        assertThat(keys.header("Cache-Control")).isEqualTo("max-age=60");
        assertThat(wellKnown.header("Cache-Control")).isEqualTo("max-age=60");
        assertThat(wellKnown.text()).isEqualTo(keys.text());
        SignedJWT token = SignedJWT.parse(
                Newcomer.activated("receptionist").signIn().json().getString("accessToken"));
        RSAKey key = (RSAKey)
                JWKSet.parse(keys.text()).getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void a_token_we_did_not_make_is_refused() throws Exception {
        String ours = Newcomer.activated("tenant-admin").signIn().json().getString("accessToken");
        SignedJWT parsed = SignedJWT.parse(ours);
        JWTClaimsSet claims = parsed.getJWTClaimsSet();
        RSAKey published = (RSAKey) JWKSet.parse(Api.anonymous().get("/jwks").text())
                .getKeyByKeyId(parsed.getHeader().getKeyID());
        RSAKey stolenName =
                new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();

        assertThat(Api.anonymous().as(ours).get("/accounts").status()).isEqualTo(200);
        assertThat(status(new PlainJWT(claims).serialize())).isEqualTo(401);
        assertThat(status(ours.substring(0, ours.lastIndexOf('.') + 1))).isEqualTo(401);
        assertThat(status(signed(JWSAlgorithm.RS256, stolenName, claims))).isEqualTo(401);
        assertThat(status(macOf(published, claims))).isEqualTo(401);
        assertThat(status(ours.substring(0, ours.length() - 8) + "AAAAAAAA")).isEqualTo(401);
    }

    private static int status(String token) {
        return Api.anonymous().as(token).get("/accounts").status();
    }

    private static String signed(JWSAlgorithm algorithm, RSAKey key, JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** The public key taken for a shared secret. */
    private static String macOf(RSAKey key, JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static Api.Answer refresh(String token) {
        return Api.anonymous().post("/tokens/refresh", Map.of("refreshToken", token));
    }

    private static Api browser(String session) {
        return Api.anonymous().with("Cookie", "gatehouse-session=" + session);
    }

    private static List<String> cookies(Api.Answer answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String cookie(Api.Answer answer, String name) {
        return cookies(answer).stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*?=", "")
                .replaceFirst(";.*", "");
    }
}
