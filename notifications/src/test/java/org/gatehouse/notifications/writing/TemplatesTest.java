package org.gatehouse.notifications.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Profiles;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Content.Mail;
import org.gatehouse.core.egress.Released;
import org.gatehouse.core.egress.Template;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.notices.Told;
import org.gatehouse.notifications.accounts.LoginSmsTemplate;
import org.gatehouse.notifications.accounts.PasswordResetTemplate;
import org.gatehouse.notifications.agreement.AgreementNoticeTemplate;
import org.gatehouse.notifications.hostalert.HostAlertTemplate;
import org.gatehouse.notifications.hostalert.Occasion;
import org.gatehouse.notifications.hostalert.Step;
import org.gatehouse.notifications.invitations.InvitationTemplate;
import org.gatehouse.notifications.webhooks.WebhookTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text uses the fields of its profile and no others, and does with those that are certain. */
class TemplatesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-19T08:00:00Z"), ZoneOffset.UTC);
    private static final Set<Channel> TO_A_PERSON = EnumSet.of(Channel.SMS, Channel.EMAIL, Channel.PUSH, Channel.INAPP);

    /** Profiles that nothing is written for yet, so that a message of this kind is refused on this channel. */
    private static final Map<String, String> NOT_WRITTEN = Map.of(
            "EVACUATION_ALERT on SMS", "evacuation is not part of the product yet",
            "EVACUATION_ALERT on INAPP", "evacuation is not part of the product yet",
            "NEWSLETTER on EMAIL", "the product sends none");

    private static final String TOLD = Json.write(new Told(
            "Nye SMS",
            "Cheaper",
            List.of("Danmark"),
            "Old SMS",
            List.of(new Told.Use("Alerts", List.of("phone"))),
            List.of(new Told.Would("Alerts", "Nye SMS (SMS)", List.of("phone"))),
            List.of(),
            List.of(new Told.Would("Alerts", null, List.of()))));

    static List<Template> templates() {
        return List.of(
                new HostAlertTemplate(),
                new InvitationTemplate(new Links(Canaries.HOST), CLOCK),
                new LoginSmsTemplate(),
                new PasswordResetTemplate(),
                new AgreementNoticeTemplate(new Links(Canaries.HOST)),
                new WebhookTemplate());
    }

    @Test
    void every_template_is_looked_at() throws IOException {
        Set<Class<?>> there = new HashSet<>();
        Path root = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(root.resolve("org/gatehouse"))) {
            files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .map(name -> loaded(name.replaceAll("[/\\\\]", ".")))
                    .filter(Template.class::isAssignableFrom)
                    .forEach(there::add);
        }

        assertThat(templates().stream().<Class<?>>map(Object::getClass)).containsExactlyInAnyOrderElementsOf(there);
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Template.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_text_is_written_from_its_profile_alone(Template template) {
        assertThat(written(template).complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_mail_tells_nothing_to_those_who_carry_it_and_nothing_back(Template template) {
        assertThat(written(template).written())
                .filteredOn(content -> content instanceof Mail)
                .allSatisfy(content ->
                        assertThat(QuietMail.complaints((Mail) content)).isEmpty());
    }

    @Test
    void every_profile_has_a_text_or_a_reason_why_not() {
        List<String> unwritten = new ArrayList<>();
        for (Activity activity : Activity.values()) {
            for (Channel channel : TO_A_PERSON) {
                boolean written = templates().stream()
                        .filter(template -> template.activity() == activity)
                        .anyMatch(template -> written(template).writesFor(channel));
                String pair = activity + " on " + channel;
                assertThat(written && NOT_WRITTEN.containsKey(pair))
                        .as(pair + " is written: take it off the list")
                        .isFalse();
                if (Profiles.of(activity, channel).isPresent() && !written) {
                    unwritten.add(pair);
                }
            }
        }

        assertThat(NOT_WRITTEN.keySet())
                .as("a profile without a text: write a Template, or say why not in NOT_WRITTEN")
                .containsAll(unwritten);
    }

    @Test
    void a_text_message_and_a_push_have_no_room_for_what_others_could_read() {
        Set<DataField> never = EnumSet.of(
                DataField.VISITOR_LAST_NAME,
                DataField.PHOTO,
                DataField.MEETING_SUBJECT,
                DataField.HOST_EMAIL,
                DataField.VISITOR_EMAIL,
                DataField.USER_EMAIL);

        for (Activity activity : Activity.values()) {
            for (Channel channel : List.of(Channel.SMS, Channel.PUSH)) {
                Profiles.of(activity, channel)
                        .ifPresent(profile -> assertThat(
                                        Stream.concat(profile.mandatory().stream(), profile.optional().stream()))
                                .as(activity + " on " + channel)
                                .doesNotContainAnyElementsOf(never));
            }
        }
    }

    @Test
    void a_template_that_tells_everything_is_found() {
        WithinProfiles broken = new WithinProfiles(new TellsEverything(), links(Activity.HOST_ALERT));

        assertThat(broken.complaints())
                .contains("HOST_ALERT on SMS uses VISITOR_LAST_NAME, which flow_profiles.csv does not give it")
                .anyMatch(said -> said.startsWith("HOST_ALERT on INAPP cannot be written from [SITE]"));
        assertThat(broken.written())
                .filteredOn(content -> content instanceof Mail)
                .flatExtracting(mail -> QuietMail.complaints((Mail) mail))
                .contains(
                        "the subject tells VISITOR_LAST_NAME",
                        "the HTML loads or does something: a mail is words, a link and images within it",
                        "the HTML points elsewhere: https://pixel.example/seen.gif",
                        "an address tells VISITOR_LAST_NAME",
                        "the name of a file tells VISITOR_LAST_NAME");
    }

    @Test
    void a_text_without_a_profile_is_found() {
        Template login = new LoginSmsTemplate();
        Template everywhere = new Template() {
            @Override
            public Activity activity() {
                return login.activity();
            }

            @Override
            public Optional<Content> compose(Channel channel, Released released) {
                return login.compose(Channel.SMS, released);
            }
        };

        assertThat(new WithinProfiles(everywhere, links(Activity.LOGIN_SMS)).complaints())
                .anyMatch(said -> said.startsWith("LOGIN_SMS on EMAIL has a text and no profile"));
    }

    private static WithinProfiles written(Template template) {
        return new WithinProfiles(template, links(template.activity()));
    }

    /** What goes along that is no personal data; each says something else. */
    private static List<Map<String, String>> links(Activity activity) {
        List<Map<String, String>> all = new ArrayList<>();
        if (activity == Activity.HOST_ALERT) {
            String answer = Canaries.HOST + "/answer/#s3cret";
            for (Occasion occasion : Occasion.values()) {
                all.add(Map.of("answer", answer, "alert", "7", "occasion", occasion.code()));
            }
            for (Step step : Step.values()) {
                if (step != Step.RECEPTION) { // nobody is asked any more
                    all.add(Map.of("answer", answer, "alert", "7", "step", step.code()));
                }
            }
        } else if (activity == Activity.AGREEMENT_NOTICE) {
            for (String silence : List.of("yes", "no")) {
                all.add(Map.of("kind", "change", "notice", "7", "told", TOLD, "days", "30", "silence", silence));
            }
            all.add(Map.of("kind", "cancelled", "notice", "7", "processor", "Nye SMS"));
            all.add(Map.of("kind", "verify"));
            all.add(Map.of("kind", "ends", "day", "2027-01-31"));
            all.add(Map.of("kind", "goes-on", "day", "2027-01-31"));
            all.add(Map.of("kind", "asked", "day", "2027-01-31", "json", "0f", "secret", "s3cret"));
            all.add(signed("signed"));
            all.add(signed("signed-for-us"));
            Map<String, String> numbered = new HashMap<>(signed("signed"));
            numbered.put("number", "1.0");
            all.add(numbered);
        } else if (activity == Activity.WEBHOOK_OUT) {
            String webhook = "00000000-0000-7000-8000-000000000001";
            all.add(Map.of("webhook", webhook, "kind", "key-granted", "entry", "7"));
        } else if (activity == Activity.VISITOR_INVITE) {
            for (String notice : List.of("invited", "changed", "cancelled")) {
                Map<String, String> about = new HashMap<>(Map.of("notice", notice, "zone", "Europe/Copenhagen"));
                about.putAll(Map.of("uid", "1@gatehouse", "sequence", "1", "address", "Havnegade 1"));
                about.put("privacy", Canaries.HOST + "/api/v1/public/1/privacy");
                if (notice.equals("invited")) {
                    about.putAll(Map.of("pass", Canaries.HOST + "/pass/#s3cret", "code", "4711"));
                }
                all.add(about);
            }
        } else {
            all.add(Map.of("kind", "reset"));
            all.add(Map.of("kind", "activation"));
        }
        return all;
    }

    /** Of a version that comes into force later. */
    private static Map<String, String> signed(String kind) {
        String hash = "0f".repeat(32);
        return Map.of(
                "kind",
                kind,
                "version",
                "7",
                "tenant",
                "1",
                "customer",
                "Nordlys A/S",
                "day",
                "2027-01-31",
                "da",
                hash,
                "en",
                hash,
                "json",
                hash);
    }
}
