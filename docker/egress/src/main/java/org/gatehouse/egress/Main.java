package org.gatehouse.egress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;

/**
 * {@code java -jar egress.jar}: the proxy. {@code java -jar egress.jar list <file> [<settings>]}: writes the
 * allow-list, of the catalogue and of what the operator has set, in the environment or in a file of settings.
 *
 * <p>Exit code 2: it could not begin; one line on the error stream says why.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        try {
            if (arguments.length >= 2 && arguments[0].equals("list")) {
                write(Path.of(arguments[1]), Path.of(arguments.length > 2 ? arguments[2] : "providers.env"));
            } else if (arguments.length == 0) {
                serve();
            } else {
                throw new IllegalArgumentException("Arguments: none, or: list <file> [<settings>].");
            }
        } catch (IOException | GeneralSecurityException | RuntimeException failure) {
            System.err.println("The egress proxy cannot start. " + failure.getMessage());
            System.exit(2);
        }
    }

    private static void write(Path list, Path settings) throws IOException {
        String text = new Catalogue(Catalogue.ours(), Catalogue.settings(settings, System.getenv()))
                .allowList()
                .write();
        Files.writeString(list, text);
        System.out.print(text);
    }

    private static void serve() throws IOException, GeneralSecurityException {
        Clock clock = Clock.systemUTC();
        Proxy proxy = Proxy.start(
                new Settings(System.getenv()), clock, line -> System.out.println(clock.instant() + " " + line));
        System.out.println(clock.instant() + " listening on port " + proxy.port());
    }
}
