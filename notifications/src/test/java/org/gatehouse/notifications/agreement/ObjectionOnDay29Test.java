package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.NextDates;
import org.gatehouse.core.agreement.NextDates.NextDate;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.documents.DocumentKind;
import org.gatehouse.core.documents.SubProcessorList;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.notices.PreviewNotice.Effect;
import org.gatehouse.core.notices.PreviewNotice.Outcomes;
import org.gatehouse.core.registry.Registries;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.NoticeWindow;
import org.gatehouse.core.subprocessors.Proposal;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;
import org.gatehouse.notifications.testing.Announcer;
import org.gatehouse.notifications.testing.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A change is announced; a tenant in Nuuk objects on day 29, when it is day 30 in Copenhagen, or says nothing until day
 * 31. Whatever speaks of it is held against the rest.
 */
class ObjectionOnDay29Test {
    private static final String ZONE = "America/Nuuk";
    private static final Words WORDS = Words.in(Locale.ENGLISH);
    private static final String NEW = Announcer.PROCESSOR.legalName();
    private static final Set<String> EVERYWHERE = Set.of(
            "the agreement",
            "the list",
            "the public list",
            "the records",
            "what guests are told",
            "what hosts are told");

    private final Announcer tenant = new Announcer(ZONE, Model.GENERAL);
    private final Papers papers = new Papers(tenant.lobby, tenant.effect);
    private UUID notice;

    @BeforeEach
    void a_change_is_announced_under_a_signed_agreement() {
        papers.conclude(Templates.EU_ONLY.terms(Registries.first(), ZONE, "da").by(Agreed.TENANT));
        UUID change = tenant.announce(Announcer.replacement());
        tenant.tell();
        notice = tenant.notice(change).orElseThrow();
        tenant.lobby.clock.advance(Duration.ofMillis(1));
    }

    private NoticeWindow window() {
        return tenant.announced(notice).notice().window().orElseThrow();
    }

    private void lateOnDay29() {
        tenant.lobby.clock.set(window().noticed()
                .plusDays(30)
                .atStartOfDay(window().zone())
                .toInstant()
                .minusMillis(1));
    }

    private void onDay31() {
        tenant.lobby.clock.set(
                window().noticed().plusDays(31).atStartOfDay(window().zone()).toInstant());
    }

    private Outcomes outcomes() {
        return tenant.lobby.as(() -> tenant.preview.outcomes(notice));
    }

    private void object() {
        tenant.lobby.doAs(() -> tenant.answers.object(notice, "not in our interest", Announcer.ADMIN));
        tenant.lobby.clock.advance(Duration.ofMillis(1));
    }

    /** A guest arrives and somebody signs in: what is decided about each. */
    private List<FlowEvidence> day() {
        int before = tenant.lobby.evidence().size();
        UUID visit = tenant.lobby.arrive();
        tenant.text();
        List<FlowEvidence> day =
                tenant.lobby.evidence().subList(before, tenant.lobby.evidence().size());
        assertThat(day)
                .filteredOn(one -> one.activity() == Activity.HOST_ALERT)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.service()).contains(papers.desk(visit).service()));
        return day;
    }

    private static String told(String key, Object... values) {
        return org.gatehouse.notifications.writing.Words.of(AgreementNoticeTemplate.class, Locale.ENGLISH)
                .say(key, values);
    }

    /** What a mail says under one of its headings. */
    private static List<String> below(String heading, List<String> mail) {
        return mail.stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .dropWhile(String::isBlank)
                .takeWhile(line -> line.isBlank() || line.startsWith("• "))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private List<String> lines(List<Effect> effects) {
        return effects.stream()
                .map(effect -> "• "
                        + told(
                                "change.by",
                                WORDS.name(Kind.ACTIVITY, effect.activity()),
                                papers.legalName(effect.service()) + " ("
                                        + WORDS.name(Kind.CHANNEL, effect.channel())
                                        + ")",
                                String.join(
                                        ", ",
                                        effect.released().stream()
                                                .map(field -> WORDS.name(Kind.FIELD, field))
                                                .toList())))
                .toList();
    }

    @Test
    void what_the_mail_said_the_page_says_a_month_later() {
        List<String> mail = Arrays.asList(tenant.lobby.mail.only().text().split("\n"));

        lateOnDay29();

        assertThat(below(told("change.if.nothing"), mail))
                .isEqualTo(lines(outcomes().nothing()));
        assertThat(below(told("change.if.object"), mail))
                .isEqualTo(lines(outcomes().object()));
        assertThat(below(told("change.if.approve"), mail))
                .isEqualTo(lines(outcomes().approve()));
        assertThat(mail).contains(told("change.lead", NEW), told("change.silence.yes"));
        assertThat(window().daysLeft(tenant.lobby.clock.instant())).isEqualTo(1);
        assertThat(papers.dates()).contains(new NextDate(NextDates.Kind.OBJECTION, window().end(), NEW, ""));
    }

    /** What was decided is what was foreseen. */
    private void assertForeseen(List<FlowEvidence> decided, List<Effect> foreseen) {
        assertThat(decided).hasSameSizeAs(foreseen);
        for (Effect effect : foreseen) {
            FlowEvidence one = decided.stream()
                    .filter(each -> each.activity().name().equals(effect.activity()))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.service()).contains(effect.service());
            assertThat(one.channel().orElseThrow().name()).isEqualTo(effect.channel());
            assertThat(one.skipped()).isEqualTo(String.join(";", effect.skipped()));
            assertThat(String.join("|", effect.released())).isEqualTo(one.released());
        }
    }

    @Test
    void an_objection_on_day_29_does_what_was_foreseen() {
        lateOnDay29();
        Outcomes foreseen = outcomes();
        assertThat(day())
                .as("the window is open")
                .allSatisfy(one -> assertThat(one.skipped()).contains("NOTICE_PERIOD_RUNNING"));

        object();
        onDay31();
        List<FlowEvidence> decided = day();

        assertThat(tenant.state(notice)).isEqualTo(NoticeState.OBJECTED);
        assertForeseen(decided, foreseen.object());
        assertThat(tenant.newSms.delivered()).isEmpty();
        assertThat(tenant.lobby.sms.delivered()).hasSize(4);
        assertThat(outcomes().nothing()).as("the page goes on saying so").isEqualTo(foreseen.object());
        assertThat(tenant.isRepeatable()).isTrue();
    }

    @Test
    void silence_on_day_31_does_what_was_foreseen() {
        lateOnDay29();
        Outcomes foreseen = outcomes();

        onDay31();
        List<FlowEvidence> decided = day();

        assertThat(tenant.state(notice)).isEqualTo(NoticeState.DEEMED_APPROVED);
        assertForeseen(decided, foreseen.nothing());
        assertThat(foreseen.nothing()).isEqualTo(foreseen.approve());
        assertThat(tenant.newSms.delivered()).hasSize(2);
        assertThat(tenant.isRepeatable()).isTrue();
    }

    @Test
    void documents_name_who_is_announced_and_forget_whom_nobody_wanted() {
        lateOnDay29();
        String agreed = papers.page(DocumentKind.AGREEMENT);
        assertThat(papers.list().announced())
                .singleElement()
                .isEqualTo(new SubProcessorList.Change(NEW, activities(), window().end()));
        assertThat(papers.page(DocumentKind.SUB_PROCESSORS)).contains(NEW);
        assertThat(papers.feed()).contains(NEW);
        assertThat(papers.listed()).doesNotContain(NEW);

        object();

        for (Instant at : List.of(tenant.lobby.clock.instant(), window().end())) {
            tenant.lobby.clock.set(at);
            tenant.lobby.doAs(tenant.annex::follow);
            assertThat(papers.naming(NEW)).isEmpty();
            assertThat(papers.list().announced()).isEmpty();
            assertThat(papers.feed()).doesNotContain(NEW);
            assertThat(papers.page(DocumentKind.AGREEMENT)).isEqualTo(agreed);
            assertThat(papers.page(DocumentKind.TRANSFERS)).doesNotContain(NEW);
            assertThat(day()).allSatisfy(one -> {
                assertThat(papers.naming(papers.carrier(one))).isEqualTo(EVERYWHERE);
                assertThat(one.basis()).contains("EEA");
            });
        }
    }

    private List<String> activities() {
        return tenant.announced(notice).notice().activities().stream()
                .map(activity -> WORDS.name(Kind.ACTIVITY, activity))
                .toList();
    }

    @Test
    void documents_name_whom_silence_has_approved_as_soon_as_anything_goes_there() {
        onDay31();

        assertThat(day()).allSatisfy(one -> assertThat(papers.carrier(one)).isEqualTo(NEW));
        assertThat(papers.naming(NEW))
                .as("nobody has written annex B anew yet")
                .contains("the list", "the public list", "the records", "what guests are told", "what hosts are told");

        tenant.lobby.doAs(tenant.annex::follow);
        tenant.lobby.clock.advance(Duration.ofMillis(1));

        assertThat(papers.naming(NEW)).isEqualTo(EVERYWHERE);
        assertThat(papers.list().announced()).isEmpty();
        assertThat(papers.feed()).contains("+ " + NEW + ": " + WORDS.name(Kind.ACTIVITY, Activity.HOST_ALERT.name()));
        assertThat(day()).allSatisfy(one -> {
            assertThat(papers.carrier(one)).isEqualTo(NEW);
            assertThat(one.agreementId()).contains(papers.inForce().id());
        });
    }

    @Test
    void documents_forget_whoever_moves_against_an_objection() {
        tenant.lobby.doAs(() -> tenant.answers.approve(notice, null, Announcer.ADMIN));
        Proposal move = new Proposal(
                Proposal.Kind.MOVED,
                Announcer.NEW,
                null,
                Announcer.replacement().activities(),
                Announcer.service("SE"),
                "Cheaper there");
        UUID change = tenant.announce(move);
        tenant.tell();
        notice = tenant.notice(change).orElseThrow();
        tenant.lobby.clock.advance(Duration.ofMillis(1));

        object();
        assertThat(day())
                .as("where it is it goes on")
                .allSatisfy(one -> assertThat(papers.carrier(one)).isEqualTo(NEW));
        assertThat(papers.naming(NEW)).isEqualTo(EVERYWHERE);
        tenant.put(Announcer.service("SE"));

        assertThat(day()).allSatisfy(one -> assertThat(one.skipped()).contains(Announcer.NEW + ":OBJECTED"));
        assertThat(papers.naming(NEW)).as("what was signed stays as it is").containsExactly("the agreement");
    }
}
