package org.gatehouse.web.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.gatehouse.web.http.RequestIds;

/** Brings the schema up to date before anything else, then tells the launcher that the application is up. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {
    @Resource(lookup = "java:app/jdbc/gatehouse")
    private DataSource database;

    @PostConstruct
    void start() {
        RequestIds.publish();
        try {
            Flyway.configure(getClass().getClassLoader())
                    .dataSource(database)
                    .load()
                    .migrate();
            System.setProperty("gatehouse.state", "UP");
        } catch (RuntimeException e) {
            System.setProperty("gatehouse.state", "The application does not start: " + e.getMessage());
            throw e;
        }
    }
}
