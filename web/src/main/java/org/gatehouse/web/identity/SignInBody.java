package org.gatehouse.web.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.sessions.Browser;
import org.gatehouse.core.signin.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs in with.
 *
 * @param organisation its short name
 * @param totp a one-time code, or a recovery code
 * @param device what an earlier sign-in gave to an app that keeps its secrets itself
 * @param keep {@code body}: for an app; a browser leaves it out and gets cookies
 */
public record SignInBody(
        @NotNull @Line(max = 200) String organisation,
        @NotNull @Line(max = 300) String email,
        @NotNull @Size(max = 1000) String password,
        @Nullable @Line(max = 40) String totp,
        @Nullable @Line(max = 100) String device,
        @Nullable @Pattern(regexp = "body") String keep) {

    Credentials credentials(String address, @Nullable String cookie, @Nullable String userAgent) {
        return new Credentials(
                organisation,
                email,
                password,
                totp,
                SourceNetwork.of(address),
                device == null ? cookie : device,
                Browser.of(userAgent));
    }

    boolean isKeptByApp() {
        return keep != null;
    }

    @Override
    public String toString() {
        return "SignInBody[…]";
    }
}
