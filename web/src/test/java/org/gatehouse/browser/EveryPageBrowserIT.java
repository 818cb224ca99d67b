package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page there is, seen by whoever may: none asks another host for anything, and each has its picture taken. */
@InBrowser
class EveryPageBrowserIT {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final List<String> FOR_STAFF =
            List.of("admin", "agreement", "desk", "doors", "mailbox", "meetings", "owner", "registry");

    private final Stage stage;

    EveryPageBrowserIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void strangers_open_every_page() throws IOException {
        for (Look look : Look.LAPTOP.everyWay()) {
            try (Window window = stage.window(look)) {
                for (String page : pages()) {
                    window.go(page.isEmpty() ? "/" : "/" + page + "/");
                    if (!FOR_STAFF.contains(page)) {
                        window.shoot(page.isEmpty() ? "start" : page);
                    }
                }
                assertThat(window.asked()).hasSizeGreaterThan(pages().size());
            }
        }
    }

    @Test
    void staff_open_theirs() {
        for (Look look : Look.LAPTOP.everyWay()) {
            visit(look, "rita", "desk", "meetings", "mailbox");
            visit(look, "mads", "meetings");
            visit(look, "anna", "agreement", "doors", "admin");
        }
    }

    private void visit(Look look, String name, String... pages) {
        String password = stage.nordlys().password();
        try (Window window = stage.window(look)) {
            Window inside =
                    look.equals(Look.LAPTOP) ? window.signInByHand(name, password) : window.signIn(name, password);
            for (String page : pages) {
                inside.go("/" + page + "/").shoot(page + "-of-" + name);
            }
        }
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.endsWith("index.html"))
                    .map(file -> PAGES.relativize(file.getParent()).toString())
                    .sorted()
                    .toList();
        }
    }
}
