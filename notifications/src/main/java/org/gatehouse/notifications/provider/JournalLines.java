package org.gatehouse.notifications.provider;

import jakarta.json.bind.JsonbException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.ledger.ProxyJournal.Entry;
import org.gatehouse.core.ledger.ProxyJournal.Unreadable;
import org.jspecify.annotations.Nullable;

/** An answer of the proxy, line by line. One that cannot be read hides no other; one that was cut off is none. */
final class JournalLines {
    /** What the memory of a small installation can hold of it. */
    static final int MOST = 200_000;

    private static final Pattern END = Pattern.compile("\\{\"lines\":(\\d{1,9})\\}");

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private Instant before;
    private int lines;
    private boolean complete;

    private JournalLines(Instant from) {
        this.before = from;
    }

    static List<Entry> read(Stream<String> lines, Instant from) throws Unreadable {
        JournalLines read = new JournalLines(from);
        for (String line : (Iterable<String>) lines::iterator) {
            read.add(line);
        }
        if (!read.complete) {
            throw new Unreadable("cut-off");
        }
        return read.entries;
    }

    private void add(String line) throws Unreadable {
        Matcher end = END.matcher(line);
        if (complete) {
            throw new Unreadable("not-understood");
        } else if (end.matches()) {
            complete = Integer.parseInt(end.group(1)) == lines;
        } else if (++lines > MOST) {
            throw new Unreadable("too-much");
        } else {
            Entry entry = entry(line);
            entries.add(entry);
            before = entry.at();
        }
    }

    private Entry entry(String line) {
        try {
            Entry read = Json.read(line, Entry.class);
            if (isWhole(read)) {
                return new Entry(
                        read.at(),
                        read.flow(),
                        kept(read.service()),
                        String.valueOf(kept(read.host())),
                        read.times(),
                        String.valueOf(kept(read.verdict())));
            }
        } catch (JsonbException damaged) {
            // as one that lacks something
        }
        return new Entry(before, null, null, "", null, Entry.DAMAGED);
    }

    /** What JSON leaves out is null, whatever the type says. */
    private static boolean isWhole(@Nullable Entry entry) {
        return entry != null
                && Stream.of(entry.at(), entry.host(), entry.verdict()).noneMatch(part -> part == null);
    }

    /** The same few names stand in every line. */
    private @Nullable String kept(@Nullable String text) {
        return text == null ? null : texts.computeIfAbsent(text, same -> same);
    }
}
