package org.gatehouse.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

/**
 * Payara Micro with the application on it. It listens once the application is there: whoever calls earlier finds
 * nobody, rather than a server that knows of nothing.
 */
final class Server {
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP =
            "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
    private static final String TRANSPORT = "configs.config.server-config.network-config.transports.transport.tcp.";

    /** What is pressed together: no answer of the API, whose size could tell what is in it (BREACH). */
    private static final String FILES = "text/css,text/javascript,application/javascript,image/svg+xml";

    private static final Logger OF_ITS_HOOK = Logger.getLogger("PayaraMicro");
    private static final int PATIENCE_MILLIS = 30_000;

    private final PayaraMicroRuntime runtime;

    private Server(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    static Server start(Environment environment, Path home, Path temporary) throws StartFailure {
        try {
            Path beforeBoot = commands(
                    temporary.resolve("before-boot.asadmin"),
                    "set " + LISTENER + "enabled=false",
                    "set " + LISTENER + "address=" + environment.bind(),
                    "set " + HTTP + "max-connections=-1",
                    "set " + HTTP + "timeout-seconds=60",
                    "set " + TRANSPORT + "read-timeout-millis=10000", // for the next byte of a body
                    "set " + HTTP + "http2-enabled=false", // a body that is not read would stop it
                    "set " + HTTP + "compression=on",
                    "set " + HTTP + "compressable-mime-type=" + FILES,
                    "set " + HTTP + "server-header=false",
                    "set " + HTTP + "xpowered-by=false");
            Path afterDeployment =
                    commands(temporary.resolve("after-deployment.asadmin"), "set " + LISTENER + "enabled=true");
            String logging = environment.jsonLog() ? "logging-json.properties" : "logging.properties";
            List<String> arguments = new ArrayList<>(List.of(
                    "--port",
                    Integer.toString(environment.port()),
                    "--contextroot",
                    "/",
                    "--deploy",
                    home.resolve("web.war").toString(),
                    "--prebootcommandfile",
                    beforeBoot.toString(),
                    "--postdeploycommandfile",
                    afterDeployment.toString(),
                    "--logproperties",
                    home.resolve(logging).toString(),
                    "--disablephonehome",
                    "--nohazelcast"));
            Server server = new Server(
                    PayaraMicroLauncher.create(arguments.toArray(String[]::new)).getRuntime());
            String state = System.getProperty("gatehouse.state", "The application did not start; see the log above.");
            if (!state.equals("UP")) { // the server itself stays up with an application that failed
                throw new StartFailure(state);
            }
            return server;
        } catch (StartFailure e) {
            throw e;
        } catch (Exception e) { // the server's API declares it
            throw new StartFailure("The server does not start: " + e.getMessage(), e);
        }
    }

    /** Asks as a caller would: what is deployed may have failed in part, and the server says so in its log alone. */
    void requireAnswers(Environment environment) throws StartFailure {
        for (String path : List.of("/health/ready", "/api/v1/jwks")) {
            String answer = answer("http://" + environment.ownAddress() + ":" + environment.port() + path);
            if (!answer.equals("200")) {
                throw new StartFailure(
                        "The application does not answer at " + path + " (" + answer + "); see the log above.");
            }
        }
    }

    private static String answer(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return Integer.toString(connection.getResponseCode());
        } catch (IOException silence) {
            return silence.toString();
        }
    }

    private static Path commands(Path file, String... lines) throws IOException {
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }

    /** Lets requests that are under way finish. */
    void stop() throws InterruptedException {
        OF_ITS_HOOK.setFilter(entry -> false); // it gives itself a console to say that we were faster
        if (System.getProperties().get("gatehouse.stop") instanceof Runnable work) {
            work.run(); // what goes on without a request ends while everything it needs is still there
        }
        try {
            runtime.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            // the server's own shutdown hook is at work already: wait for it
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("Payara Micro Shutdown Hook")) {
                    thread.join(30_000);
                }
            }
        }
    }
}
