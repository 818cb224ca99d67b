package org.gatehouse.notifications.hostalert;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Released;
import org.gatehouse.core.egress.Template;
import org.gatehouse.notifications.writing.PlainMail;
import org.gatehouse.notifications.writing.SmsText;
import org.gatehouse.notifications.writing.Words;

/**
 * Tells that a guest is at the door: who, where, and the link that answers. When they came is not among the fields that
 * an alert may carry to anybody: what is told late says so, and the page behind the link has the time. A device is sent
 * the alert's own id and nothing else, sealed for it alone: it opens nothing, and whoever taps there has signed in.
 */
@Singleton
public class HostAlertTemplate implements Template {
    /** The link of an errand that says which alert it is. */
    static final String ALERT = "alert";

    private static final int SHORT_SITE = 20;
    private static final String ARRIVED_EARLIER = "arrived-earlier";
    private static final String ARRIVED_TOGETHER = "arrived-together";

    @Override
    public Activity activity() {
        return Activity.HOST_ALERT;
    }

    @Override
    public Optional<Content> compose(Channel channel, Released released) {
        Words words = Words.of(HostAlertTemplate.class, released.language());
        return switch (channel) {
            case SMS -> Optional.of(new Content.Sms(released.need(DataField.HOST_PHONE), sms(words, released)));
            case EMAIL -> Optional.of(mail(words, released));
            case INAPP -> released.recipientId().map(person -> new Content.Note(person, line(words, released)));
            case PUSH ->
                Optional.of(new Content.Push(
                        released.need(DataField.PUSH_TOKEN),
                        released.link(ALERT).orElseThrow()));
            default -> Optional.empty();
        };
    }

    /** One part if it can be: without the company if need be, then with the site's name cut. */
    private static String sms(Words words, Released released) {
        String site = released.need(DataField.SITE);
        String company = released.get(DataField.COMPANY).orElse("");
        String first = released.get(DataField.VISITOR_FIRST_NAME).orElse("");
        List<String> wordings = new ArrayList<>();
        wordings.add(sms(words, released, who(words, first, company), site));
        wordings.add(sms(words, released, who(words, first, first.isEmpty() ? company : ""), site));
        if (site.length() > SHORT_SITE) {
            String cut = site.substring(0, SHORT_SITE - 1).strip() + ".";
            wordings.add(sms(words, released, who(words, first, ""), cut));
        }
        return SmsText.firstThatFits(wordings);
    }

    private static String sms(Words words, Released released, String who, String site) {
        String all = together(words, released, who);
        return said(words, released, words.say(occasion(released) + ".sms", all, site)) + " " + link(released);
    }

    private static Content mail(Words words, Released released) {
        List<String> lines = new ArrayList<>();
        lines.add(line(words, released));
        lines.add(words.say(occasion(released) + ".ask"));
        PlainMail mail = new PlainMail(
                words.language(),
                words.say(occasion(released) + ".title"),
                List.copyOf(lines),
                link(released),
                words.say("answer"),
                List.of(words.say("closing")));
        return new Content.Mail(released.need(DataField.HOST_EMAIL), mail.title(), mail.text(), mail.html(), List.of());
    }

    private static String line(Words words, Released released) {
        String name = Stream.of(DataField.VISITOR_FIRST_NAME, DataField.VISITOR_LAST_NAME)
                .flatMap(field -> released.get(field).stream())
                .collect(Collectors.joining(" "))
                .strip();
        String who = together(
                words,
                released,
                who(words, name, released.get(DataField.COMPANY).orElse("")));
        return said(words, released, words.say(occasion(released) + ".line", who, released.need(DataField.SITE)));
    }

    /** Somebody who is not the host learns why it is them. */
    private static String said(Words words, Released released, String sentence) {
        String step = released.link("step").orElse(Step.HOST.code());
        boolean host = step.equals(Step.HOST.code()) || step.equals(Step.HOST_AGAIN.code());
        return host ? sentence : words.say("as." + step, sentence);
    }

    private static String who(Words words, String name, String company) {
        if (name.isEmpty()) {
            return company.isEmpty() ? words.say("who.nobody") : words.say("who.company", company);
        }
        return company.isEmpty() ? name : words.say("who.both", name, company);
    }

    /** How many came with them is a number, and nothing about anybody. */
    private static String together(Words words, Released released, String who) {
        String others = others(released);
        return switch (others) {
            case "0" -> who;
            case "1" -> words.say("who.one-more", who);
            default -> words.say("who.more", who, others);
        };
    }

    private static String others(Released released) {
        return released.link(JointAlerts.OTHERS).orElse("0");
    }

    private static String occasion(Released released) {
        String occasion = released.link("occasion").orElse(Occasion.ARRIVED.code());
        boolean late = released.link("when").filter("late"::equals).isPresent();
        if (!occasion.equals(Occasion.ARRIVED.code())) {
            return occasion;
        }
        boolean alone = others(released).equals("0");
        return late ? ARRIVED_EARLIER : alone ? occasion : ARRIVED_TOGETHER;
    }

    private static String link(Released released) {
        return released.link("answer").orElseThrow();
    }
}
