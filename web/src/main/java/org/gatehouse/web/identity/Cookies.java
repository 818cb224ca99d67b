package org.gatehouse.web.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sessions.RefreshToken;
import org.gatehouse.core.sessions.Session;
import org.gatehouse.core.signin.KnownDevice;

/**
 * What a browser keeps for us. No script can read it, no other site can make the browser send it, and it goes to the
 * calls below {@code /tokens} alone.
 */
@Singleton
public class Cookies {
    /** The refresh token. */
    static final String SESSION = "gatehouse-session";

    /** The secret of a device that somebody has signed in with. */
    static final String DEVICE = "gatehouse-device";

    private static final String PATH = "/api/v1/tokens";

    private final boolean secure;

    @Inject
    public Cookies(@ConfigProperty(name = "gatehouse.public-url") String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
    }

    NewCookie session(RefreshToken token) {
        return cookie(SESSION, token.text(), Session.IDLE);
    }

    NewCookie device(Secret device) {
        return cookie(DEVICE, device.text(), KnownDevice.LIFE);
    }

    /** Takes the refresh token away. */
    NewCookie noSession() {
        return cookie(SESSION, "", Duration.ZERO);
    }

    private NewCookie cookie(String name, String value, Duration life) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(PATH)
                .maxAge((int) life.toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
