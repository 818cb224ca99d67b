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

/**
 * A code that proves an address, a change among our processors or the end of one, what somebody is to sign and what
 * both parties have signed, the end of a contract. A mail.
 */
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
            case "asked" -> asked(words, released);
            case "signed" -> signed(words, released, links.version(value(released, "version")));
            case "signed-for-us" ->
                signed(words, released, links.paper(value(released, "tenant"), value(released, "version")));
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
        String day = day(words, released);
        return new PlainMail(
                words.language(),
                words.say(kind + ".title"),
                List.of(words.say(kind + ".lead", day)),
                kind.equals("ends") ? links.end() : links.agreement(),
                words.say(kind + ".button"),
                List.of(words.say(kind + ".closing")));
    }

    /** The link is the signatory's alone, and worth nothing without signing in. */
    private PlainMail asked(Words words, Released released) {
        return new PlainMail(
                words.language(),
                words.say("asked.title"),
                List.of(
                        words.say("asked.lead"),
                        words.say("asked.link", day(words, released)),
                        words.say("asked.json", value(released, "json"))),
                links.sign(value(released, "secret")),
                words.say("asked.button"),
                List.of(words.say("asked.closing")));
    }

    /** Where the copy is, and by what it is proved; the files themselves go nowhere. */
    private static PlainMail signed(Words words, Released released, String link) {
        String kind = value(released, "kind");
        String customer = value(released, "customer");
        String day = day(words, released);
        return new PlainMail(
                words.language(),
                words.say(kind + ".title"),
                List.of(
                        released.link("number")
                                .map(number -> words.say("signed.lead", customer, number, day))
                                .orElseGet(() -> words.say("signed.later", customer, day)),
                        words.say(kind + ".fetch"),
                        words.say("signed.prove"),
                        words.say("signed.da", value(released, "da")),
                        words.say("signed.en", value(released, "en")),
                        words.say("signed.json", value(released, "json"))),
                link,
                words.say(kind + ".button"),
                List.of(words.say("signed.closing")));
    }

    private static String day(Words words, Released released) {
        String form = words.language().getLanguage().equals("da") ? "d. MMMM yyyy" : "d MMMM yyyy";
        return LocalDate.parse(value(released, "day")).format(DateTimeFormatter.ofPattern(form, words.language()));
    }

    private static String value(Released released, String name) {
        return released.link(name).orElseThrow(() -> new IllegalStateException(name + " is not said"));
    }
}
