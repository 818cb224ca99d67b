package org.gatehouse.notifications.writing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of our pages. A secret stands behind the #, which a browser keeps to itself. */
@Singleton
public class Links {
    private final String publicUrl;

    @Inject
    public Links(
            @ConfigProperty(name = "gatehouse.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** The guest's own page, with the QR code. */
    public String pass(String secret) {
        return publicUrl + "/pass/#" + secret;
    }

    /** What guests of a tenant are told about their data. */
    public String privacy(UUID tenant) {
        return publicUrl + "/api/v1/public/" + tenant + "/privacy";
    }

    /** Where somebody who was asked to receive a guest answers. */
    public String answer(String secret) {
        return publicUrl + "/answer/#" + secret;
    }

    /** Where an administrator reads and answers a notice. */
    public String notice(String id) {
        return publicUrl + "/agreement/#notices/" + id;
    }

    /** How the agreement stands. */
    public String agreement() {
        return publicUrl + "/agreement/";
    }

    /** Where an administrator keeps whom we tell. */
    public String contacts() {
        return publicUrl + "/agreement/#contacts";
    }

    /** Where the end of the contract stands. */
    public String end() {
        return publicUrl + "/agreement/#end";
    }

    /** An address at our own host that nobody reads. */
    public String noReply() {
        String host = URI.create(publicUrl).getHost();
        return "noreply@" + (host == null ? "localhost" : host);
    }
}
