package org.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.gatehouse.container.Reached;
import org.gatehouse.container.Staff;
import org.gatehouse.container.StillToRun;
import org.gatehouse.container.Store;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who has signed nothing sends nothing. All integration tests run in an installation that could reach Twilio, inMobile,
 * SendGrid, a mail server and the push services of three browsers, with a recorder in the place of the egress proxy and
 * another wherever a connection could go past it; most of them are Stille's, which has no agreement. This runs after
 * all of them, lets Stille do the rest beside Nordlys, which has one, and counts.
 *
 * <p>One thing may leave for such a tenant, and is the reason why an agreement can be made at all: what we owe its
 * contacts as a controller of our own, such as the code that verifies an address ({@code AGREEMENT_NOTICE}). Our own
 * policy decides about it, and no agreement of the tenant's. Stille is sent none until the zero is counted; then one,
 * to see that Stille's connections are seen. Codes for signing in, resets and invitations of accounts, the operator's
 * own staff's too, are no such thing: they are asked of the agreement and refused.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
@Order(Integer.MAX_VALUE)
class SilenceIT {
    private static final String OUR_OWN = "AGREEMENT_NOTICE";

    /** A decision, by the id that a connection shows. */
    private record Decided(String tenant, String activity, String outcome, String reason) {}

    @Test
    @Order(1)
    void a_tenant_without_an_agreement_has_reached_nobody_in_all_the_tests_there_are() {
        assertThat(StillToRun.classes()).containsExactly(getClass().getName());
        new WorkingDay(Staff.NORDLYS).take();
        new WorkingDay(Staff.STILLE).take();
        List<Integer> answers = OwnCalls.by(Staff.STILLE);
        assertThat(answers).allMatch(status -> status < 500);
        assertThat(answers).filteredOn(status -> status < 300).hasSizeGreaterThan(50);
        awaitSettled();

        List<Reached> reached = Reached.all();
        Map<UUID, Decided> decisions = decisions();
        assertEachIsPermitted(reached, decisions);
        assertThat(ofTenants(reached, decisions, List.of("stille")))
                .as("of Stille, whatever it is")
                .isEmpty();
        assertThat(ofTenants(reached, decisions, silent()))
                .as("of anybody without an agreement")
                .allMatch(one -> decisions.get(flow(one)).activity().equals(OUR_OWN));
        assertThat(ofTenants(reached, decisions, List.of("nordlys")))
                .as("the same day with an agreement is seen")
                .extracting(Reached::service)
                .contains("smtp", "inmobile");
        assertAllWasRefused(decisions);
    }

    private static void assertEachIsPermitted(List<Reached> reached, Map<UUID, Decided> decisions) {
        assertThat(reached)
                .filteredOn(one -> one.way().equals("PAST") && !one.host().equals(WrongWayIT.HOST))
                .as("past the proxy")
                .isEmpty();
        assertThat(through(reached))
                .as("on a decision to permit it")
                .allMatch(one -> decisions.get(flow(one)).outcome().startsWith("PERMIT"));
    }

    @Test
    @Order(2)
    void what_we_owe_its_contacts_ourselves_leaves_and_is_seen() {
        Map<String, Object> contact =
                Map.of("role", "BREACH", "name", "Vagten", "email", Staff.STILLE.mail("vagten"), "language", "da");
        String id = Staff.STILLE
                .admin()
                .post("/agreement/contacts", contact)
                .must(201)
                .json()
                .getString("id");

        Staff.STILLE.admin().post("/agreement/contacts/" + id + "/code", null).must(204);

        List<Reached> ours = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ofTenants(Reached.all(), decisions(), List.of("stille")), found -> !found.isEmpty());
        assertThat(ours)
                .singleElement()
                .satisfies(
                        one -> assertThat(decisions().get(flow(one)).activity()).isEqualTo(OUR_OWN));
    }

    /** Everything was decided about, by nobody's word but the agreement's absence. */
    private static void assertAllWasRefused(Map<UUID, Decided> decisions) {
        List<Decided> about = decisions.values().stream()
                .filter(one -> one.tenant().equals("stille"))
                .toList();
        assertThat(about)
                .extracting(one -> one.outcome() + " " + one.reason())
                .hasSizeGreaterThan(10)
                .containsOnly("DENY DPA_NOT_IN_FORCE");
        assertThat(about)
                .as("all that any of the tests has sent")
                .extracting(Decided::activity)
                .containsAll(decisions.values().stream()
                        .map(Decided::activity)
                        .filter(activity -> !activity.equals(OUR_OWN))
                        .toList());
        assertThat(Store.read("select 1 from outbound_call c join tenant t on t.id = c.worked_for"
                        + " where t.slug = 'stille'"))
                .as("by the product's own book")
                .isEmpty();
    }

    /** Nothing of theirs is on its way any more. */
    private static void awaitSettled() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                Store.read("select 'message' from message m join tenant t on t.id = m.tenant_id"
                                        + " where t.slug in ('stille', 'nordlys') and m.settled_at is null"
                                        + " union all select 'event' from outbox_event e"
                                        + " join tenant t on t.id = e.tenant_id"
                                        + " where t.slug in ('stille', 'nordlys') and e.done_at is null"))
                        .isEmpty());
    }

    /** Tenants for whom no agreement has ever come into force; among them the operator itself, once there is one. */
    private static List<String> silent() {
        List<String> slugs = Store.read(
                        "select t.slug from tenant t where not exists (select 1 from agreement_version v"
                                + " where v.tenant_id = t.id and v.in_force_from is not null)")
                .stream()
                .map(row -> (String) row.get("slug"))
                .toList();
        assertThat(slugs).contains("stille").doesNotContain("nordlys", "havneby");
        return slugs;
    }

    private static Map<UUID, Decided> decisions() {
        return Store.read("select e.id, t.slug, e.activity, e.outcome, e.reason from flow_evidence e"
                        + " join tenant t on t.id = e.tenant_id")
                .stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row.get("id"),
                        row -> new Decided(
                                (String) row.get("slug"),
                                (String) row.get("activity"),
                                (String) row.get("outcome"),
                                (String) row.get("reason"))));
    }

    private static List<Reached> ofTenants(List<Reached> reached, Map<UUID, Decided> decisions, List<String> slugs) {
        return through(reached).stream()
                .filter(one -> slugs.contains(decisions.get(flow(one)).tenant()))
                .toList();
    }

    private static List<Reached> through(List<Reached> reached) {
        return reached.stream().filter(one -> one.way().equals("PROXY")).toList();
    }

    private static UUID flow(Reached one) {
        return UUID.fromString(one.flow());
    }
}
