package org.gatehouse.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that is on this machine; nothing is downloaded. */
final class Chromium {
    private static final String PROPERTY = "chromium";

    private Chromium() {}

    static Optional<Path> find() {
        String named = System.getProperty(PROPERTY);
        return (named == null
                        ? Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome",
                                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                        : Stream.of(named))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether a build without a browser is no build. */
    static boolean isRequired() {
        return "true".equals(System.getenv("CI")) || Boolean.getBoolean("browser.required");
    }

    static String howToGetOne() {
        return "No Chromium here, so the pages were not tried in a browser: apt-get install chromium, or -D" + PROPERTY
                + "=/path/to/it";
    }

    static LaunchOptions launch(String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox"); // its sandbox does not work for root
        }
        return new LaunchOptions().setExecutablePath(find().orElseThrow()).setArgs(arguments);
    }
}
