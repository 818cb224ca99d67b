package org.gatehouse.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** For load balancers and probes: {@code /health/live}, {@code /health/ready}, {@code /health/started}. */
@ApplicationScoped
public class Checks {
    private static final int SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/gatehouse")
    private DataSource database;

    @Produces
    @Liveness
    HealthCheck alive() {
        return () -> HealthCheckResponse.up("process");
    }

    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.named("schema")
                .status("UP".equals(System.getProperty("gatehouse.state")))
                .build();
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return () -> {
            HealthCheckResponseBuilder answer =
                    HealthCheckResponse.named("database").status(answers());
            String tooMuch = System.getProperty("gatehouse.too-much"); // what the log has to fear from its own service
            return tooMuch == null
                    ? answer.build()
                    : answer.withData("tooMuch", tooMuch).build();
        };
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException down) {
            return false;
        }
    }
}
