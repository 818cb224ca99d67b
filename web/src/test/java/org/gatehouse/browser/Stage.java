package org.gatehouse.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.gatehouse.process.Nordlys;
import org.gatehouse.process.Product;
import org.gatehouse.process.Product.Setup;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** One started product and one browser, for all tests of the pages. */
public final class Stage implements CloseableResource {
    static final int PATIENCE = 30_000;

    private final Path data;
    private final Product product;
    private final Nordlys nordlys;
    private final Playwright playwright;
    private final Browser browser;

    private Stage(Path data, Product product) {
        this.data = data;
        this.product = product;
        this.nordlys = new Nordlys(product);
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(Chromium.launch());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE); // a busy machine shows what it should, only later
    }

    static Stage open() {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("container.folder"), "browser"));
            Path data = Files.createTempDirectory(folder, "data-");
            return new Stage(
                    data,
                    Product.start(Setup.in(data).demo().with(Nordlys.NO_LIMITS)).awaitReady());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demo's private company. */
    Nordlys nordlys() {
        return nordlys;
    }

    String url() {
        return product.url();
    }

    /** What somebody can do who is at the database. */
    void update(String statement, Object... values) throws IOException, SQLException {
        product.update(statement, values);
    }

    /** A window of somebody who was never here before. */
    Window window(Look look) {
        return Window.open(browser, url(), look);
    }

    /** The same, at another installation. */
    Window window(Look look, String elsewhere) {
        return Window.open(browser, elsewhere, look);
    }

    /** A window that finds again what it kept in this folder, with these of Chromium's options. */
    Window keeping(Path folder, Look look, String... arguments) {
        return Window.keeping(playwright.chromium(), folder, url(), look, arguments);
    }

    /** For one that remembers. */
    Path folder() throws IOException {
        return Files.createTempDirectory(data.getParent(), "profile-");
    }

    @Override
    public void close() throws Exception {
        browser.close();
        playwright.close();
        product.close();
        Product.deleteTree(data);
    }
}
