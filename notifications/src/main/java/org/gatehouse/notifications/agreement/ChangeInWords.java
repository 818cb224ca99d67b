package org.gatehouse.notifications.agreement;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.core.notices.Told;
import org.gatehouse.core.notices.Told.Would;
import org.gatehouse.notifications.writing.Words;

/** A change among our processors line by line: what, why and where, until when, and what each answer would do. */
final class ChangeInWords {
    private static final String POINT = "• ";

    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private ChangeInWords(Words words) {
        this.words = words;
    }

    /**
     * @param days for an objection
     * @param silence {@code yes} or {@code no}: what it counts as
     */
    static List<String> of(Told told, String days, String silence, Words words) {
        ChangeInWords text = new ChangeInWords(words);
        text.what(told);
        text.say("change.days", days);
        text.say("change.silence." + silence);
        text.would("nothing", told.nothing());
        text.would("object", told.object());
        text.would("approve", told.approve());
        return List.copyOf(text.lines);
    }

    private void what(Told told) {
        say("change.lead", told.processor());
        say("change.why", told.reason());
        if (told.replaces() != null) {
            say("change.replaces", told.replaces());
        }
        say("change.where", list(told.countries()));
        told.data()
                .forEach(use -> point(
                        "change.use",
                        use.activity(),
                        use.fields().isEmpty() ? words.say("change.all") : list(use.fields())));
    }

    private void would(String answer, List<Would> outcomes) {
        say("change.if." + answer);
        outcomes.forEach(one -> {
            if (one.by() == null) {
                point("change.unsent", one.activity());
            } else {
                point("change.by", one.activity(), one.by(), list(one.fields()));
            }
        });
    }

    private void say(String key, Object... values) {
        lines.add(words.say(key, values));
    }

    private void point(String key, Object... values) {
        lines.add(POINT + words.say(key, values));
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }
}
