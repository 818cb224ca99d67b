package org.gatehouse.web.subprocessors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.container.Api;
import org.gatehouse.container.Customer;
import org.gatehouse.container.Operator;
import org.gatehouse.container.Staff;
import org.gatehouse.core.platform.FirstRun;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * A change among the processors over HTTP. It is taken back at the end, so that other tests' tenants stay as they are.
 */
@ArquillianTest
class SubprocessorChangeIT {
    @Inject
    FirstRun firstRun;

    @Test
    void from_a_draft_to_a_tenant_who_reads_it_and_back() {
        Api operator = Operator.first(firstRun);
        Api admin = Staff.NORDLYS.admin();
        String change = draft(operator, "smtp");
        assertThat(operator.get(change + "/findings").must(200).array()).isEmpty();
        assertThat(operator.post(change + "/announcement", Map.of()).problem()).isEqualTo("state-not-possible");
        operator.post(change + "/due-diligence", Map.of()).must(200);
        operator.post(change + "/ready", Map.of()).must(200);
        operator.post(change + "/announcement", Map.of()).must(200);

        JsonObject result = result(operator, change);
        assertThat(result.getString("state")).isIn("NOT_DELIVERED", "NOTIFIED"); // the mail is on its way
        assertThat(result.getString("escalation")).isEqualTo("NONE");

        String notice = "/agreement/notices/" + result.getString("noticeId");
        JsonObject opened = admin.get(notice).must(200).json();
        assertThat(opened.getJsonObject("notice").getString("state")).isEqualTo("NOTIFIED");
        assertThat(opened.getJsonObject("notice").getInt("daysLeft")).isEqualTo(30);
        assertThat(opened.getJsonArray("nothing")).hasSize(1);
        assertThat(admin.post(notice + "/answer", Map.of("answer", "ACCEPT_LOSS"))
                        .problem())
                .isEqualTo("state-not-possible");
        assertThat(operator.post(
                                change + "/notices/" + result.getString("noticeId") + "/delivery",
                                Map.of("reason", "called"))
                        .problem())
                .isEqualTo("already-decided");

        operator.post(change + "/cancellation", Map.of("reason", "not needed")).must(200);
        assertThat(result(operator, change).getString("state")).isEqualTo("CANCELLED");
        assertThat(operator.get("/remediations").must(200).array()).isNotNull();
    }

    @Test
    void a_notice_that_reaches_nobody_is_a_task_that_both_sides_see() {
        Api operator = Operator.first(firstRun);
        Customer customer = Customer.open(operator);
        List.of("SUBPROCESSOR_NOTICE", "BREACH", "DATA_SUBJECTS").forEach(customer::contact);
        customer.conclude(operator, customer.staff("tenant-signatory", null, null));
        customer.forgetContact("SUBPROCESSOR_NOTICE");
        String change = draft(operator, "smtp");
        operator.post(change + "/due-diligence", Map.of()).must(200);
        operator.post(change + "/ready", Map.of()).must(200);
        operator.post(change + "/announcement", Map.of()).must(200);

        JsonObject task = escalation(operator, customer).orElseThrow();
        assertThat(change).endsWith(task.getString("changeId"));
        assertThat(task.getString("escalation")).isEqualTo("CALL");
        assertThat(task.getString("state")).isEqualTo("NOT_DELIVERED");
        JsonObject theirs = customer.admin.get("/agreement/notices").array().getJsonObject(0);
        assertThat(theirs.getString("escalation")).isEqualTo("CALL");
        assertThat(theirs.getString("failedAt")).isEqualTo(task.getString("failedAt"));
        assertThat(theirs.containsKey("objectThrough")).isFalse();

        operator.post(change + "/notices/" + task.getString("noticeId") + "/delivery", Map.of("reason", "called Vera"))
                .must(200);
        assertThat(escalation(operator, customer)).isEmpty();
        operator.post(change + "/cancellation", Map.of("reason", "not needed")).must(200);
    }

    private static Optional<JsonObject> escalation(Api operator, Customer customer) {
        return operator
                .get("/subprocessor-changes/escalations")
                .must(200)
                .array()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("tenantId").equals(customer.id))
                .findFirst();
    }

    @Test
    void a_service_without_a_contract_is_not_ready() {
        Api operator = Operator.first(firstRun);
        String change = draft(operator, "aws-ses-eu");
        operator.post(change + "/due-diligence", Map.of()).must(200);

        assertThat(operator.post(change + "/ready", Map.of()).problem()).isEqualTo("findings-open");
    }

    private static String draft(Api operator, String service) {
        Map<String, Object> activity = Map.of("activity", "HOST_ALERT", "fields", List.of(), "subjects", List.of());
        return "/subprocessor-changes/"
                + operator.post(
                                "/subprocessor-changes",
                                Map.of(
                                        "kind",
                                        "NEW",
                                        "service",
                                        service,
                                        "activities",
                                        List.of(activity),
                                        "reason",
                                        "A second way"))
                        .must(201)
                        .json()
                        .getString("id");
    }

    private static JsonObject result(Api operator, String change) {
        return operator.get(change + "/notices").must(200).array().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("tenant").contains("Nordlys"))
                .findFirst()
                .orElseThrow();
    }
}
