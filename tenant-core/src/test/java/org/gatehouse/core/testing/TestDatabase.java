package org.gatehouse.core.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.flywaydb.core.Flyway;
import org.gatehouse.core.registry.BeginRegistry;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.launcher.EmbeddedMariaDb;

/**
 * The real schema on the embedded MariaDB, started once per test run, with the real guards. Tests make tenants of
 * their own and so never meet each other's rows.
 */
public final class TestDatabase {
    private static final String PASSWORD = "test";
    private static final TestDatabase SHARED = start();

    private final EntityManagerFactory factory;
    private final String url;

    private TestDatabase(EntityManagerFactory factory, String url) {
        this.factory = factory;
        this.url = url;
    }

    public static TestDatabase shared() {
        return SHARED;
    }

    /** JDBC address; user {@code gatehouse}, password {@link #password()}. */
    public String url() {
        return url;
    }

    public String password() {
        return PASSWORD;
    }

    private static TestDatabase start() {
        try {
            int port;
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            Path data = Path.of(System.getProperty("mariadb.data", "target/test-database"))
                    .toAbsolutePath();
            Path home = Path.of(System.getProperty("mariadb.home", "target/mariadb"))
                    .toAbsolutePath();
            AutoCloseable server = EmbeddedMariaDb.start(
                    home,
                    data,
                    port,
                    PASSWORD,
                    PASSWORD,
                    "--innodb-flush-log-at-trx-commit=0 --innodb-log-file-size=16M");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            String url = "jdbc:mysql://127.0.0.1:" + port
                    + "/gatehouse?sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                    + "&rewriteBatchedStatements=true&cachePrepStmts=true&useServerPrepStmts=true";
            Flyway flyway = Flyway.configure()
                    .dataSource(url, "gatehouse", PASSWORD)
                    .cleanDisabled(false)
                    .load();
            flyway.clean();
            flyway.migrate();
            TestDatabase database = new TestDatabase(factory(url), url);
            database.run(entities -> new BeginRegistry(
                            new Registers(entities), Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC))
                    .beginAcrossTenants());
            return database;
        } catch (Exception e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static EntityManagerFactory factory(String url) throws IOException {
        Map<String, Object> properties = Map.of(
                "jakarta.persistence.jdbc.driver", "com.mysql.cj.jdbc.Driver",
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.user", "gatehouse",
                "jakarta.persistence.jdbc.password", PASSWORD,
                "eclipselink.target-database", "org.gatehouse.core.persistence.MySqlPlatform",
                "eclipselink.session.customizer", "org.gatehouse.core.persistence.SessionSetup",
                "eclipselink.weaving", "false",
                "eclipselink.logging.level", "WARNING");
        return new PersistenceProvider()
                .createContainerEntityManagerFactory(new TestPersistenceUnit(Mapped.classes()), properties);
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A tenant nobody else knows. */
    public TenantId newTenant() {
        Tenant tenant =
                new Tenant("t-" + UUID.randomUUID().toString().substring(0, 18), "Test", false, false, Instant.EPOCH);
        run(database -> database.persist(tenant));
        return tenant.id();
    }

    /** One transaction as the tenant. */
    public <T> T as(TenantId tenant, Function<Rows, T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return call(database -> work.apply(new Rows(database)));
        }
    }

    /** One transaction as the tenant, for what is built on the entity manager itself. */
    public <T> T withDatabase(TenantId tenant, Function<EntityManager, T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return call(work);
        }
    }

    /** One transaction as the tenant. */
    public void doAs(TenantId tenant, Consumer<Rows> work) {
        as(tenant, rows -> {
            work.accept(rows);
            return true;
        });
    }

    /** For those who begin and end container themselves. */
    EntityManager newEntityManager() {
        return factory.createEntityManager();
    }

    /** One transaction with whatever tenant is bound to the thread. */
    public <T> T call(Function<EntityManager, T> work) {
        EntityManager database = factory.createEntityManager();
        try {
            database.getTransaction().begin();
            T result = work.apply(database);
            database.getTransaction().commit();
            return result;
        } finally {
            if (database.getTransaction().isActive()) {
                database.getTransaction().rollback();
            }
            database.close();
        }
    }

    public void run(Consumer<EntityManager> work) {
        call(database -> {
            work.accept(database);
            return true;
        });
    }
}
