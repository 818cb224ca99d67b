package org.gatehouse.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that a browser gets, read as text. */
final class WebFolder {
    static final Path ROOT = Path.of("src/main/webapp");

    /** The pages that are bundled: as they are written, and as they were made of it. */
    static final Path CLIENTS = Path.of("src/main/web");

    static final Path BUNDLES = Path.of("target/clients");

    /** Not ours, or not written by hand. */
    private static final Pattern MADE =
            Pattern.compile(".*/(?:node_modules|generated)/.*|.*/(?:openapi\\.json|deno\\.lock)");

    private static final Pattern SCRIPT = Pattern.compile("<script type=\"module\" src=\"/([^\"]+)\"></script>");
    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

    private WebFolder() {}

    static List<Path> files(String... endings) {
        return files(ROOT, endings).stream()
                .filter(file -> !file.startsWith(ROOT.resolve("WEB-INF")))
                .toList();
    }

    static List<Path> clientSources(String... endings) {
        return files(CLIENTS, endings).stream()
                .filter(file -> !MADE.matcher(file.toString()).matches())
                .toList();
    }

    static List<Path> bundles(String... endings) {
        return files(BUNDLES, endings);
    }

    private static List<Path> files(Path root, String... endings) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Path> pages() {
        return files(".html");
    }

    /** Those whose words stand in the page itself. */
    static List<Path> plainPages() {
        return pages().stream()
                .filter(page -> !read(page).contains("src=\"/app/"))
                .toList();
    }

    static List<Path> texts() {
        return files(".js").stream()
                .filter(file -> file.startsWith(ROOT.resolve("js/texts")))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(match.groupCount() == 0 ? 0 : 1))
                .toList();
    }

    /** The page's script and all it imports, with the words every page has. */
    static Set<Path> modulesOf(Path page) {
        Set<Path> modules = new LinkedHashSet<>();
        Deque<Path> open = new ArrayDeque<>();
        found(SCRIPT, read(page)).forEach(script -> open.add(ROOT.resolve(script)));
        while (!open.isEmpty()) {
            Path module = open.remove();
            if (modules.add(module)) {
                found(IMPORT, read(module)).forEach(name -> open.add(module.resolveSibling(name)));
            }
        }
        return modules;
    }
}
