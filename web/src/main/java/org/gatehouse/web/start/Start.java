package org.gatehouse.web.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.gatehouse.core.persistence.ServiceRights;
import org.gatehouse.core.platform.FirstRun;
import org.gatehouse.core.registry.BeginRegistry;
import org.gatehouse.web.demo.Demo;
import org.gatehouse.web.http.RequestIds;

/** Brings the schema up to date before anything else, then tells the launcher that the application is up and what the
 * person at the console should know. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {
    private static final Logger LOG = Logger.getLogger(Start.class.getName());

    @Inject
    @ConfigProperty(name = "gatehouse.db.address")
    private String address;

    @Inject
    @ConfigProperty(name = "gatehouse.db.user")
    private String user;

    @Inject
    @ConfigProperty(name = "gatehouse.db.password")
    private String password;

    @Inject
    @ConfigProperty(name = "gatehouse.db.owner-user")
    private Optional<String> owner;

    @Inject
    @ConfigProperty(name = "gatehouse.db.owner-password")
    private Optional<String> ownerPassword;

    @Inject
    private BeginRegistry registry;

    @Inject
    private Demo demo;

    @Inject
    private FirstRun firstRun;

    @PostConstruct
    void start() {
        RequestIds.publish();
        try {
            migrate();
            registry.beginAcrossTenants();
            System.setProperty("gatehouse.greeting", demo.fill().orElseGet(this::setupLink));
            System.setProperty("gatehouse.state", "UP");
        } catch (RuntimeException e) {
            System.setProperty("gatehouse.state", "The application does not start: " + e.getMessage());
            throw e;
        }
    }

    private void migrate() {
        FluentConfiguration service = as(user, password);
        FluentConfiguration schema =
                owner.map(name -> as(name, ownerPassword.orElse(""))).orElse(service);
        schema.load().migrate();
        try (Connection connection = service.getDataSource().getConnection()) {
            if (owner.isPresent()) {
                try (Connection owners = schema.getDataSource().getConnection()) {
                    ServiceRights.grant(owners, connection);
                }
            }
            List<String> tooMuch = ServiceRights.tooMuch(connection);
            if (!tooMuch.isEmpty()) {
                System.setProperty("gatehouse.too-much", String.join(", ", tooMuch));
                LOG.log(
                        Level.WARNING,
                        "The database lets the service {0}. Give its schema an owner of its own:"
                                + " GATEHOUSE_DB_OWNER_USER.",
                        String.join(", ", tooMuch));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rights in the database cannot be given: " + e.getMessage(), e);
        }
    }

    /** Not by the pool's connections: migrations want auto-commit, and the schema may be another user's. */
    private FluentConfiguration as(String name, String secret) {
        return Flyway.configure(getClass().getClassLoader()).dataSource("jdbc:mysql:" + address, name, secret);
    }

    private String setupLink() {
        return firstRun.setupLink()
                .map(link -> "This installation has no operator yet. Set it up within a day: " + link)
                .orElse("");
    }
}
