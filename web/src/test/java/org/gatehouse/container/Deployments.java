package org.gatehouse.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment that all integration tests share: the real web.war, with the {@code *IT} classes and this
 * package, so that a test can run inside the server and be given the product's own objects.
 */
@ArquillianSuiteDeployment
public class Deployments {

    @Deployment
    public static WebArchive war() throws IOException, URISyntaxException {
        Path product = Path.of(System.getProperty("app.folder"), "web.war");
        WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, product.toFile());
        for (Class<?> library : List.of(Assertions.class, Awaitility.class, Matcher.class)) {
            war.addAsLibrary(location(library).toFile());
        }
        Path tests = location(Deployments.class);
        try (Stream<Path> files = Files.walk(tests)) {
            files.filter(file -> runsInside(tests.relativize(file)))
                    .forEach(file -> war.add(
                            new FileAsset(file.toFile()),
                            "WEB-INF/classes/"
                                    + tests.relativize(file).toString().replace('\\', '/')));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return war;
    }

    private static boolean runsInside(Path file) {
        String name = String.valueOf(file.getFileName());
        String outermost = name.replaceFirst("[$.].*", "");
        if (!name.endsWith(".class") || outermost.endsWith("ProcessIT") || outermost.endsWith("BrowserIT")) {
            return false;
        }
        return List.of("SuiteTenants", "Signed").contains(outermost)
                || outermost.endsWith("IT")
                || (file.startsWith(Path.of("org", "gatehouse", "container"))
                        && !List.of("Deployments", "ContainerSession", "SecondStart", "StillToRun")
                                .contains(outermost));
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
