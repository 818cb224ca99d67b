package org.gatehouse.verify;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.gatehouse.core.egress.EvidenceLog;
import org.gatehouse.core.journal.NamesInLog;
import org.gatehouse.core.seal.LogVerdict;
import org.gatehouse.core.seal.VerifyApart;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.launcher.DataAlone;

/**
 * Computes a tenant's log anew from the rows of a database, and says whether it is what was sealed: {@code docker/run
 * verify-log --key …}. Of the database it takes nothing for granted that the key, or a checkpoint that was kept, can
 * show to be wrong; it writes nothing, and a user that may only read is enough.
 *
 * <p>Exit codes: 0 the log is as it was sealed, 1 it is not, 2 nobody knows (one line on the error stream says why).
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Words words = Words.of(arguments);
        try {
            System.exit(run(Question.read(arguments), words, out()));
        } catch (Unanswered unanswered) {
            System.err.println(words.say(unanswered.key()));
        } catch (IOException | URISyntaxException | SQLException | RuntimeException fault) {
            System.err.println(words.say("not-checked") + " " + reason(fault));
        }
        System.exit(2);
    }

    private static int run(Question question, Words words, PrintStream out)
            throws IOException, URISyntaxException, SQLException {
        long begin = System.nanoTime();
        try (DataAlone data = DataAlone.open(System.getenv(), home())) {
            LogVerdict verdict = verify(question, data, words, out);
            double seconds = (System.nanoTime() - begin) / 1e9;
            words.tell(verdict, question.witness()).forEach(out::println);
            out.println(words.say("within", verdict.size(), seconds));
            return code(verdict);
        }
    }

    private static int code(LogVerdict verdict) {
        if (verdict instanceof LogVerdict.Broken broken) {
            return broken.isOfWitnessAlone() ? 2 : 1;
        }
        return 0;
    }

    private static LogVerdict verify(Question question, DataAlone data, Words words, PrintStream out)
            throws SQLException {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(data.url());
        source.setUser(data.user());
        source.setPassword(data.password());
        Map<String, Object> settings = Map.of("jakarta.persistence.nonJtaDataSource", source);
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("log", settings);
                EntityManager database = factory.createEntityManager();
                CurrentTenant.Scope entered = CurrentTenant.enter(question.tenant())) {
            database.getTransaction().begin();
            Connection connection = database.unwrap(Connection.class); // from now on all is read through it
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                Rows rows = new Rows(database);
                return new VerifyApart(rows, EvidenceLog.evidence(), new NamesInLog(rows))
                        .verify(question.key(), question.witness().orElse(null), Instant.now(), read -> {
                            database.clear();
                            out.println(words.say("reading", read));
                        });
            } finally {
                database.getTransaction().rollback();
            }
        }
    }

    private static Path home() throws URISyntaxException {
        Path jar = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return jar.toAbsolutePath().resolveSibling("");
    }

    private static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    /** What the database says of itself, on one line. */
    private static String reason(Throwable fault) {
        Throwable deepest = fault;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ");
    }
}
