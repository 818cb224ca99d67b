package org.gatehouse.core.dpa;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gatehouse.core.dpa.Policy.Approval;
import org.gatehouse.core.dpa.TransferBasis.CorporateRules;

/**
 * Measures single decisions under an agreement of forty services with three approvals each.
 *
 * <p>{@code mvn process-test-classes -Pbenchmark -pl tenant-core -am}
 */
final class DecisionTime {
    private static final int ROUNDS = 20;
    private static final int SAMPLES = 50_000;

    private static int answers;

    private DecisionTime() {}

    public static void main(String[] arguments) {
        Map<String, Situation> questions = questions();
        Map<String, long[]> times = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            questions.forEach((name, question) -> times.put(name, measure(question)));
        }
        System.out.printf(
                "decisions, the last of %d rounds of %d, JDK %s (%d)%n",
                ROUNDS, SAMPLES, System.getProperty("java.version"), answers);
        System.out.printf("%-45s %9s %9s %11s%n", "", "p50 ns", "p99 ns", "p99.9 ns");
        times.forEach((name, sorted) -> System.out.printf(
                Locale.ROOT, "%-45s %9d %9d %11d%n", name, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999)));
    }

    private static long[] measure(Situation question) {
        long[] times = new long[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            long begin = System.nanoTime();
            FlowDecision decision = question.decide();
            times[sample] = System.nanoTime() - begin;
            answers += decision.reasons().size();
        }
        Arrays.sort(times);
        return times;
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }

    private static Map<String, Situation> questions() {
        Map<String, Situation> questions = new LinkedHashMap<>();
        Draft first = alert();
        questions.put("permit, first choice", first.situation());

        Draft abroad = alert();
        abroad.recipients.get("sms").country = "US";
        abroad.recipients.get("sms").storage = Set.of("US");
        abroad.recipients.get("sms").chain = Set.of("GB", "IN");
        abroad.locations.add("US");
        Set.of("US", "GB", "IN").forEach(country -> {
            abroad.recipients.get("sms").bases.add(new CorporateRules(country, Validity.ALWAYS, true));
            abroad.transferInstruction.put(country, List.of(TransferBasis.Type.BCR));
        });
        questions.put("permit, a basis for each of three countries", abroad.situation());

        Draft inbox = alert();
        inbox.approvals.keySet().removeIf(of -> of.activity() == Activity.HOST_ALERT);
        RecipientDraft ours = inbox.candidate("inbox");
        ours.internal = true;
        ours.channel = Channel.INAPP;
        questions.put("three skipped, then in-app", inbox.situation());

        Draft nobody = alert();
        nobody.approvals.keySet().removeIf(of -> of.activity() == Activity.HOST_ALERT);
        questions.put("deny, three skipped", nobody.situation());

        Draft unsaid = alert();
        unsaid.instructed = Map.of();
        questions.put("deny, not instructed", unsaid.situation());
        return questions;
    }

    private static Draft alert() {
        Draft draft = new Draft();
        draft.fields.addAll(Set.of("COMPANY", "VISITOR_FIRST_NAME", "VISITOR_LAST_NAME", "HOST_EMAIL", "PHOTO"));
        draft.approved("mail").channel = Channel.EMAIL;
        draft.approved("push").channel = Channel.PUSH;
        for (int service = 0; service < 40; service++) {
            String key = service == 0 ? "sms" : "service-" + service;
            draft.recipients.putIfAbsent(key, new RecipientDraft(key));
            for (Activity activity : Set.of(Activity.LOGIN_SMS, Activity.PASSWORD_RESET, Activity.KEY_GRANTED)) {
                draft.approvals.put(
                        new Approval.Of(key, activity),
                        new Approval(Approval.State.APPROVED, Validity.ALWAYS, null, null));
            }
        }
        return draft;
    }
}
