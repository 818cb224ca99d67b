package org.gatehouse.verify;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.gatehouse.core.seal.LogVerdict;
import org.gatehouse.core.seal.LogVerdict.Broken;
import org.gatehouse.core.seal.LogVerdict.Finding;
import org.gatehouse.core.seal.SignedCheckpoint;

/** What was found, in Danish or English. */
record Words(Locale locale, ResourceBundle texts) {
    private static final int MOST = 50;

    /** In the language that is asked for, else that of the machine; English where it is neither of ours. */
    static Words of(String... arguments) {
        Locale locale = Question.value(arguments, "--language")
                .map(Locale::forLanguageTag)
                .orElse(Locale.getDefault());
        Control noOther = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Words(locale, ResourceBundle.getBundle("org.gatehouse.verify.words", locale, noOther));
    }

    String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    List<String> tell(LogVerdict verdict, Optional<SignedCheckpoint> witness) {
        List<String> lines = new ArrayList<>();
        if (verdict instanceof Broken broken) {
            lines.add(broken.isOfWitnessAlone() ? say("intact", verdict.size()) : say("broken"));
            broken.findings().stream().limit(MOST).map(this::tell).forEach(lines::add);
            if (broken.findings().size() > MOST) {
                lines.add(say("more", broken.findings().size() - MOST));
            }
        } else {
            lines.add(witness.map(kept -> kept.checkpoint().size())
                    .map(seen -> say(seen < verdict.dropped() ? "withOldWitness" : "withWitness", verdict.size(), seen))
                    .orElseGet(() -> say("intact", verdict.size())));
        }
        if (verdict.dropped() > 0) {
            lines.add(say("dropped", verdict.dropped()));
        }
        if (witness.isEmpty()) {
            lines.add(say("alone"));
        }
        return lines;
    }

    private String tell(Finding finding) {
        return "- " + say("flaw." + finding.flaw().code(), finding.seq());
    }
}
