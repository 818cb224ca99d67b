package org.gatehouse.notifications.preview;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Changed;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.documents.DocumentKind;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.notices.FollowRegistry;
import org.gatehouse.core.preview.Effect;
import org.gatehouse.core.preview.Foresight;
import org.gatehouse.core.registry.Registries;
import org.gatehouse.notifications.testing.Papers;
import org.junit.jupiter.api.BeforeEach;

/** A tenant that has signed, as tenants do, that Twilio carries its text messages: and what is written of it. */
abstract class SignedBench extends PreviewBench {
    static final String TWILIO = "twilio-us";
    static final String INMOBILE = "inmobile";

    final Papers papers = new Papers(lobby, operators.effect);
    final FollowRegistry job = lobby.container.useCase(
            FollowRegistry.class,
            lobby.rows,
            lobby.registers,
            lobby.annexB,
            operators.remediations,
            lobby.tenants,
            lobby.clock);

    /** What other tests have done to the registry is none of its business. */
    SignedBench() {
        lobby.doAs(job::follow);
    }

    @BeforeEach
    void it_is_signed() {
        papers.conclude(terms());
    }

    /** Our template, with Twilio before inMobile, and warnings. */
    private static Terms terms() {
        Terms terms = Templates.EU_ONLY
                .terms(Registries.first(), "Europe/Copenhagen", "da")
                .by(Agreed.TENANT);
        Terms.Instruction warning = Templates.instruction(Activity.EVACUATION_ALERT);
        terms = Changed.instruction(
                terms,
                new Terms.Instruction(
                        warning.activity(), "6(1)(d)", warning.fields(), warning.subjects(), warning.sites()));
        for (Activity activity : List.of(Activity.HOST_ALERT, Activity.LOGIN_SMS, Activity.EVACUATION_ALERT)) {
            terms = Changed.approval(terms, TWILIO, activity.name());
        }
        terms = Changed.approval(terms, INMOBILE, Activity.EVACUATION_ALERT.name());
        List<String> order =
                Stream.concat(Stream.of(TWILIO), terms.order().stream()).toList();
        return Agreed.reaching(terms, "US", "ADEQUACY").with(terms.approvals(), order);
    }

    Foresight previewOfWhatIsInForce() {
        return preview(papers.inForce().terms());
    }

    List<FlowEvidence> day() {
        List<FlowEvidence> day = send();
        lobby.clock.advance(Duration.ofSeconds(1));
        return day;
    }

    static List<FlowEvidence> by(String service, List<FlowEvidence> evidence) {
        return evidence.stream()
                .filter(one -> one.service().filter(service::equals).isPresent())
                .toList();
    }

    /** How many messages would be carried by somebody else, or by nobody. */
    static long moved(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.about().activity() != null)
                .mapToLong(Effect::count)
                .sum();
    }

    String twilio() {
        return papers.legalName(TWILIO);
    }

    /** Whether the emergency card has it in the table of those who get a warning. */
    boolean isWarningBy(String legalName) {
        return papers.card().lines().anyMatch(line -> line.contains("<td") && line.contains(legalName));
    }

    String transfers() {
        return papers.page(DocumentKind.TRANSFERS);
    }
}
