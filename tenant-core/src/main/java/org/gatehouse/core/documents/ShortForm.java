package org.gatehouse.core.documents;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatehouse.core.documents.Recipients.Named;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.registry.Engagements.LegalEntity;

/** What a guest is told in three lines before the whole notice: what and why, who receives it, and how long. */
final class ShortForm {
    private static final int NAMED = 3;

    private final Matter matter;
    private final Named recipients;
    private final Phrases phrases;

    private ShortForm(Matter matter, Named recipients) {
        this.matter = matter;
        this.recipients = recipients;
        this.phrases = Phrases.in(matter.language());
    }

    static List<String> of(Matter matter, Named recipients) {
        ShortForm form = new ShortForm(matter, recipients);
        return List.of(form.what(), form.who(), form.howLong());
    }

    private String what() {
        boolean photo = matter.around().settings().kioskSteps().asksPhoto();
        boolean tells = matter.terms().instructions().stream()
                .anyMatch(asked -> asked.activity().equals(Activity.HOST_ALERT.name()));
        return phrases.say(
                "line.what",
                matter.name(),
                photo ? phrases.say("line.photo") : "",
                phrases.say(tells ? "line.told" : "line.received"));
    }

    /** Many are counted here, and named in the whole notice. */
    private String who() {
        String us = matter.catalogue().ours().map(LegalEntity::legalName).orElse("Gatehouse");
        Set<String> outside = recipients.always().stream()
                .map(received ->
                        matter.catalogue().legalNameOf(received.service().key()))
                .collect(Collectors.toCollection(TreeSet::new));
        String form = outside.isEmpty() ? "line.nobody" : outside.size() > NAMED ? "line.many" : "line.some";
        String names = outside.size() > NAMED ? String.valueOf(outside.size()) : phrases.listed(List.copyOf(outside));
        String inEmergency = recipients.inEmergency().isEmpty() ? "line.emergency" : "line.emergency-others";
        return phrases.say(form, matter.name(), us, names) + " " + phrases.say(inEmergency);
    }

    private String howLong() {
        return matter.terms().retention().stream()
                .filter(rule -> rule.recordType().equals("visit"))
                .findFirst()
                .map(rule -> phrases.say("line.kept", phrases.period(rule.period())))
                .orElseGet(() -> phrases.say("line.rights"));
    }
}
