package org.gatehouse.notifications.invitations;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Content.Attachment;
import org.gatehouse.core.egress.Released;
import org.gatehouse.core.egress.Template;
import org.gatehouse.notifications.invitations.InvitationMail.Fact;
import org.gatehouse.notifications.invitations.InvitationMail.MorePart;
import org.gatehouse.notifications.invitations.InvitationMail.PassPart;
import org.gatehouse.notifications.writing.Links;
import org.gatehouse.notifications.writing.SmsText;
import org.gatehouse.notifications.writing.Words;
import org.jspecify.annotations.Nullable;

/** Writes the mail to a guest, and the text message: place, time and link, and no name of anybody. */
@Singleton
public class InvitationTemplate implements Template {
    private static final int SHORT_SITE = 20;

    private final Links links;
    private final Clock clock;

    @Inject
    public InvitationTemplate(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Activity activity() {
        return Activity.VISITOR_INVITE;
    }

    @Override
    public Optional<Content> compose(Channel channel, Released released) {
        return switch (channel) {
            case EMAIL -> Optional.of(mail(released));
            case SMS -> Optional.of(new Content.Sms(released.need(DataField.VISITOR_PHONE), sms(released)));
            default -> Optional.empty();
        };
    }

    /** One part if it can be: with the site's name cut if need be, and at the last without it. */
    private static String sms(Released released) {
        Words words = Words.of(InvitationTemplate.class, released.language());
        VisitTime time = VisitTime.parse(released.need(DataField.TIME), ZoneId.of(link(released, "zone")));
        String notice = link(released, "notice") + ".sms";
        String site = released.need(DataField.SITE);
        List<String> wordings = new ArrayList<>();
        wordings.add(words.say(notice, site, time.brief(words)));
        if (site.length() > SHORT_SITE) {
            String cut = site.substring(0, SHORT_SITE - 1).strip() + ".";
            wordings.add(words.say(notice, cut, time.brief(words)));
        }
        wordings.add(words.say(notice + ".short", time.brief(words)));
        wordings.add(wordings.get(0)); // where not even that is one part, in full
        String pass = released.link("pass").map(link -> " " + link).orElse("");
        return SmsText.firstThatFits(wordings.stream().map(said -> said + pass).toList());
    }

    private Content mail(Released released) {
        Words words = Words.of(InvitationTemplate.class, released.language());
        Notice notice = Notice.of(link(released, "notice"));
        VisitTime time = VisitTime.parse(released.need(DataField.TIME), ZoneId.of(link(released, "zone")));
        InvitationMail mail = new InvitationMail(
                words.language(),
                words.say(notice.code() + ".title", time.shortDay(words)),
                released.get(DataField.VISITOR_FIRST_NAME)
                        .map(name -> words.say("greeting.name", name))
                        .orElseGet(() -> words.say("greeting")),
                notice == Notice.INVITED ? invitation(words, released) : words.say(notice.code() + ".lead"),
                facts(words, released, time),
                pass(words, released),
                notice == Notice.CANCELLED ? List.of() : stored(words),
                notice == Notice.CANCELLED ? null : more(words, released));
        return new Content.Mail(
                released.need(DataField.VISITOR_EMAIL),
                mail.title(),
                mail.text(),
                mail.html(),
                attachments(words, released, entry(words, released, notice, time)));
    }

    private static String invitation(Words words, Released released) {
        String host = released.get(DataField.HOST_NAME).orElse("");
        String company = released.get(DataField.COMPANY).orElse("");
        String who = (host.isEmpty() ? "" : "host.") + (company.isEmpty() ? "" : "company.");
        return words.say("invited." + who + "lead", host, company);
    }

    private static List<Fact> facts(Words words, Released released, VisitTime time) {
        return List.of(new Fact(words.say("when"), time.inFull(words)), new Fact(words.say("where"), place(released)));
    }

    private static @Nullable PassPart pass(Words words, Released released) {
        return released.link("pass")
                .map(link -> new PassPart(
                        words.say("pass.hint"),
                        words.say("pass.image"),
                        words.say("pass.link"),
                        link,
                        words.say("pass.code", link(released, "code"))))
                .orElse(null);
    }

    private static List<String> stored(Words words) {
        return List.of(words.say("stored.what"), words.say("stored.why"), words.say("stored.long"));
    }

    private static @Nullable MorePart more(Words words, Released released) {
        return released.link("privacy")
                .map(link -> new MorePart(words.say("stored.all"), link))
                .orElse(null);
    }

    private CalendarEntry entry(Words words, Released released, Notice notice, VisitTime time) {
        return new CalendarEntry(
                notice,
                link(released, "uid"),
                Integer.parseInt(link(released, "sequence")),
                time,
                released.get(DataField.COMPANY)
                        .map(company -> words.say("summary.company", company))
                        .orElseGet(() -> words.say("summary")),
                place(released),
                links.noReply(),
                released.need(DataField.VISITOR_EMAIL));
    }

    private List<Attachment> attachments(Words words, Released released, CalendarEntry entry) {
        List<Attachment> attachments = new ArrayList<>();
        released.link("pass")
                .ifPresent(link ->
                        attachments.add(new Attachment("pass.png", "image/png", QrCode.png(link), InvitationMail.QR)));
        String type = "text/calendar; charset=UTF-8; method=" + entry.method();
        attachments.add(new Attachment(words.say("calendar.file"), type, entry.write(clock.instant()), ""));
        return attachments;
    }

    private static String place(Released released) {
        String address = released.link("address").orElse("");
        String site = released.need(DataField.SITE);
        return address.isEmpty() ? site : site + ", " + address;
    }

    private static String link(Released released, String name) {
        return released.link(name).orElseThrow();
    }
}
