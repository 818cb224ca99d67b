package org.gatehouse.notifications.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Released;
import org.gatehouse.core.egress.Template;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.notices.Told;
import org.gatehouse.notifications.writing.Links;
import org.gatehouse.notifications.writing.PlainMail;
import org.gatehouse.notifications.writing.Words;

/** A code that proves an address, a change among our processors or the end of one, the end of a contract. A mail. */
@Singleton
public class AgreementNoticeTemplate implements Template {
    private final Links links;

    @Inject
    public AgreementNoticeTemplate(Links links) {
        this.links = links;
    }

    @Override
    public Activity activity() {
        return Activity.AGREEMENT_NOTICE;
    }

    @Override
    public Optional<Content> compose(Channel channel, Released released) {
        return channel == Channel.EMAIL ? Optional.of(mail(released)) : Optional.empty();
    }

    private Content mail(Released released) {
        Words words = Words.of(AgreementNoticeTemplate.class, released.language());
        PlainMail mail = switch (released.link("kind").orElse("")) {
            case "verify" -> code(words, released);
            case "change" -> change(words, released);
            case "cancelled" -> cancelled(words, released);
            case "ends", "goes-on" -> end(words, released);
            default -> throw new IllegalStateException("a notice of no kind");
        };
        return new Content.Mail(released.need(DataField.USER_EMAIL), mail.title(), mail.text(), mail.html(), List.of());
    }

    /** Without the code it can only be asked for again. */
    private PlainMail code(Words words, Released released) {
        String lead = released.get(DataField.OTP)
                .map(code -> words.say("verify.lead", code))
                .orElseGet(() -> words.say("verify.without"));
        return new PlainMail(
                words.language(),
                words.say("verify.title"),
                List.of(lead),
                links.contacts(),
                words.say("verify.button"),
                List.of(words.say("verify.closing")));
    }

    private PlainMail change(Words words, Released released) {
        return new PlainMail(
                words.language(),
                words.say("change.title"),
                ChangeInWords.of(
                        Json.read(value(released, "told"), Told.class),
                        value(released, "days"),
                        value(released, "silence"),
                        words),
                links.notice(value(released, "notice")),
                words.say("change.button"),
                List.of(words.say("change.closing")));
    }

    private PlainMail cancelled(Words words, Released released) {
        return new PlainMail(
                words.language(),
                words.say("cancelled.title"),
                List.of(words.say("cancelled.lead", value(released, "processor"))),
                links.notice(value(released, "notice")),
                words.say("cancelled.button"),
                List.of(words.say("cancelled.closing")));
    }

    private PlainMail end(Words words, Released released) {
        String kind = value(released, "kind");
        String form = words.language().getLanguage().equals("da") ? "d. MMMM yyyy" : "d MMMM yyyy";
        String day =
                LocalDate.parse(value(released, "day")).format(DateTimeFormatter.ofPattern(form, words.language()));
        return new PlainMail(
                words.language(),
                words.say(kind + ".title"),
                List.of(words.say(kind + ".lead", day)),
                kind.equals("ends") ? links.end() : links.agreement(),
                words.say(kind + ".button"),
                List.of(words.say(kind + ".closing")));
    }

    private static String value(Released released, String name) {
        return released.link(name).orElseThrow(() -> new IllegalStateException(name + " is not said"));
    }
}
