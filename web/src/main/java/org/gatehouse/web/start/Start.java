package org.gatehouse.web.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
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
    private BeginRegistry registry;

    @Inject
    private Demo demo;

    @Inject
    private FirstRun firstRun;

    @PostConstruct
    void start() {
        RequestIds.publish();
        try {
            Flyway.configure(getClass().getClassLoader())
                    .dataSource("jdbc:mysql:" + address, user, password) // not the pool's: it wants auto-commit
                    .load()
                    .migrate();
            registry.beginAcrossTenants();
            System.setProperty("gatehouse.greeting", demo.fill().orElseGet(this::setupLink));
            System.setProperty("gatehouse.state", "UP");
        } catch (RuntimeException e) {
            System.setProperty("gatehouse.state", "The application does not start: " + e.getMessage());
            throw e;
        }
    }

    private String setupLink() {
        return firstRun.setupLink()
                .map(link -> "This installation has no operator yet. Set it up within a day: " + link)
                .orElse("");
    }
}
