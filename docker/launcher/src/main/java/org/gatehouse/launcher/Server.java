package org.gatehouse.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro with the application on it. */
final class Server {
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP =
            "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    private final PayaraMicroRuntime runtime;

    private Server(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    static Server start(Environment environment, Path home, Path temporary) throws StartFailure {
        try {
            Path commands = Files.writeString(
                    temporary.resolve("before-boot.asadmin"),
                    String.join(
                            "\n",
                            "set " + LISTENER + "address=" + environment.bind(),
                            "set " + HTTP + "max-connections=-1",
                            "set " + HTTP + "timeout-seconds=60",
                            "set " + HTTP + "http2-enabled=false", // a body that is not read would stop it
                            "set " + HTTP + "server-header=false",
                            "set " + HTTP + "xpowered-by=false",
                            ""));
            String logging = environment.jsonLog() ? "logging-json.properties" : "logging.properties";
            List<String> arguments = new ArrayList<>(List.of(
                    "--port",
                    Integer.toString(environment.port()),
                    "--contextroot",
                    "/",
                    "--deploy",
                    home.resolve("web.war").toString(),
                    "--prebootcommandfile",
                    commands.toString(),
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

    /** Lets requests that are under way finish. */
    void stop() throws InterruptedException {
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
