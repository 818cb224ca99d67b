package org.gatehouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gatehouse.launcher.Database.Login;

/** An installation's database without the installation: of the operator's server, or of a folder that nobody uses. */
public final class DataAlone implements AutoCloseable {
    private final String url;
    private final Login login;
    private final Runnable end;

    private DataAlone(String url, Login login, Runnable end) {
        this.url = url;
        this.login = login;
        this.end = end;
    }

    /**
     * Opens what {@code GATEHOUSE_DB_URL} names, else the embedded database in {@code GATEHOUSE_DATA}.
     *
     * @param home the runnable folder
     * @throws IOException with one line that says why not
     */
    public static DataAlone open(Map<String, String> variables, Path home) throws IOException {
        Environment environment = new Environment(variables);
        if (!environment.databaseUrl().isEmpty()) {
            Login given = new Login(environment.databaseUser(), environment.databasePassword());
            return new DataAlone(DatabaseUrl.complete(environment.databaseUrl()), given, () -> {});
        }
        if (!Files.isDirectory(environment.data().resolve("db"))) {
            throw new IOException("There is no database in " + environment.data() + ".");
        }
        try {
            DataFolder data = DataFolder.open(environment.data());
            System.setProperty("java.io.tmpdir", data.freshTemporaryFolder().toString()); // before anything reads it
            System.setProperty("slf4j.internal.verbosity", "ERROR");
            Database opened = Database.open(environment, data, home);
            return new DataAlone(opened.url(), opened.service(), opened::close);
        } catch (StartFailure failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    /** For JDBC. */
    public String url() {
        return url;
    }

    public String user() {
        return login.user();
    }

    public String password() {
        return login.password();
    }

    @Override
    public void close() {
        end.run();
    }
}
