package org.gatehouse.core.imports;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.imports.Examination.Said;
import org.jspecify.annotations.Nullable;

/** Parts of an agreement that are lists, of which entries can be left out. */
enum Part {
    INSTRUCTIONS(terms -> terms.instructions().stream()
            .map(one -> new Entry(null, one.activity(), List.of(new Said("activity", one.activity()))))
            .toList()),
    APPROVALS(terms -> terms.approvals().stream()
            .map(one -> new Entry(
                    one.service(),
                    one.activity(),
                    List.of(new Said("service", one.service()), new Said("activity", one.activity()))))
            .toList()),
    ORDER(terms -> terms.order().stream()
            .map(key -> new Entry(key, null, List.of(new Said("service", key))))
            .toList()),
    LOCATIONS(terms -> terms.locations().stream()
            .map(country -> new Entry(null, null, List.of(new Said("country", country))))
            .toList()),
    TRANSFERS(terms -> terms.transfers().stream()
            .map(one -> new Entry(
                    null,
                    null,
                    List.of(new Said("country", one.country()), new Said("basis", String.join(", ", one.bases())))))
            .toList()),
    RETENTION(terms -> terms.retention().stream()
            .map(one -> new Entry(
                    null, null, List.of(new Said("record", one.recordType()), new Said("retention", one.period()))))
            .toList());

    /** One entry, in codes. */
    record Entry(@Nullable String service, @Nullable String activity, List<Said> says) {}

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument alone
    private final Function<Terms, List<Entry>> entries;

    Part(Function<Terms, List<Entry>> entries) {
        this.entries = entries;
    }

    List<Entry> entries(Terms terms) {
        return entries.apply(terms);
    }

    /** As the agreement calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key(int index) {
        return code() + "[" + index + "]";
    }
}
