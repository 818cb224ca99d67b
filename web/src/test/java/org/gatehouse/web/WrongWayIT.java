package org.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.gatehouse.container.Reached;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Inside the server: what does not take the egress proxy is written down all the same, so that none means none. */
@ArquillianTest
class WrongWayIT {
    /** Nobody else goes there. */
    static final String HOST = "astray.example";

    @Test
    void a_socket_a_connection_and_a_client_of_their_own_are_seen() {
        String page = "http://" + HOST + "/";

        fails(() -> new Socket(HOST, 80).getOutputStream().write('x'));
        fails(() -> URI.create(page).toURL().openConnection().getInputStream());
        fails(() -> HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString()));

        assertThat(Reached.by("PAST"))
                .filteredOn(one -> one.host().equals(HOST))
                .hasSizeGreaterThanOrEqualTo(3) // a client may try twice
                .allSatisfy(one -> assertThat(one.flow()).isEmpty());
    }

    private interface Call {
        void make() throws IOException, InterruptedException;
    }

    /** Nobody answers there. */
    private static void fails(Call call) {
        int before = Reached.by("PAST").size();
        try {
            call.make();
        } catch (IOException unanswered) {
            // as it should
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(Reached.by("PAST")).hasSizeGreaterThan(before);
    }
}
