package org.gatehouse.core.preview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One thing that would be different, or that is wrong: codes and names, in nobody's language.
 *
 * @param count of messages, or of records
 * @param lever where it can be changed
 */
public record Effect(Severity severity, Code code, long count, Lever lever, Whom whom, About about) {
    /** The worst first, then what concerns most. */
    static final Comparator<Effect> ORDER = Comparator.comparing(Effect::severity)
            .thenComparing(Comparator.comparingLong(Effect::count).reversed())
            .thenComparing(Effect::code);

    /** What is said. Part of the API and never renamed. */
    public enum Code {
        /** By somebody else. */
        REROUTED,
        /** By the same, saying other things. */
        REWORDED,
        /** Nobody outside gets it; our own inbox and desk show it. */
        INDOORS,
        /** Nobody gets it. */
        SILENCED,
        /** Until a person decides. */
        HELD,
        /** Somebody outside gets what nobody did. */
        OPENED,
        /** The first agreement: somebody outside gets it. */
        SENT,
        /** Our own inbox and desk show what nobody saw. */
        SHOWN,
        RECIPIENT_NEW,
        RECIPIENT_GONE,
        /** May receive something, and would have received none of it. */
        RECIPIENT_IDLE,
        COUNTRY_NEW,
        COUNTRY_GONE,
        /** One decision is all that carries it. */
        HANGS,
        /** Kept for a shorter time: it goes at once. */
        ERASED,
        REGISTRY_CHANGED,
        /** An invariant is broken. */
        FINDING;

        /** Kebab-case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Control {
        ACTIVITIES,
        LOCATIONS,
        APPROVALS,
        ORDER,
        TRANSFERS,
        RETENTION,
        EMERGENCY,
        CONTACTS,
        CONTROLLER;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param key of what in it; null: all of it */
    public record Lever(Control control, @Nullable String key) {}

    /**
     * Whose messages or records.
     *
     * @param subjects null: nobody's in particular
     * @param sites by name; empty: at all of them
     */
    public record Whom(@Nullable SubjectCategory subjects, List<String> sites) {
        static final Whom NOBODY = new Whom(null, List.of());
    }

    /** How something goes out. @param name of the legal entity, as it was then */
    public record Way(Channel channel, String name, List<String> countries) {}

    /**
     * What fills the sentence.
     *
     * @param less fields that are said no more, and {@code more} those that were not said before
     * @param name of a country, a decision or a kind of record
     */
    public record About(
            @Nullable Activity activity,
            @Nullable Way from,
            @Nullable Way to,
            List<DataField> less,
            List<DataField> more,
            @Nullable String name,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Finding finding) {

        static About way(@Nullable Activity activity, @Nullable Way from, @Nullable Way to) {
            return new About(activity, from, to, List.of(), List.of(), null, null, null, null);
        }

        static About name(String name) {
            return new About(null, null, null, List.of(), List.of(), name, null, null, null);
        }

        static About finding(Finding finding) {
            return new About(null, null, null, List.of(), List.of(), null, null, null, finding);
        }
    }
}
