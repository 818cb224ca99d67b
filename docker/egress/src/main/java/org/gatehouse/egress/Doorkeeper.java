package org.gatehouse.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides about each request, by its proof and the list alone, and keeps what was decided before anything passes. */
final class Doorkeeper {
    private final AllowList list;
    private final byte[] key;
    private final Journal journal;
    private final Clock clock;
    private final Refusals refusals;
    private final UsedFlows used;

    Doorkeeper(AllowList list, byte[] key, Journal journal, Clock clock, Consumer<String> alarm) throws IOException {
        this.list = list;
        this.key = key.clone();
        this.journal = journal;
        this.clock = clock;
        this.refusals = new Refusals(journal, alarm);
        this.used = new UsedFlows(journal.passedSince(clock.instant().minus(FlowMark.FURTHEST)));
    }

    /** A request that may pass now, once, to this address and no other. */
    record Pass(FlowMark mark, Endpoint endpoint, InetAddress address) {}

    /** What a request proved before it was refused; nothing, mostly. */
    static final class Proof {
        private @Nullable FlowMark mark;

        Optional<FlowMark> mark() {
            return Optional.ofNullable(mark);
        }
    }

    FlowMark check(Target target, Head head, Proof proof) throws Refused {
        String text = head.only(FlowMark.HEADER).orElseThrow(() -> new Refused("flow-missing"));
        FlowMark mark = FlowMark.read(text, key, target);
        proof.mark = mark;
        mark.requireInTime(clock.instant());
        Endpoint endpoint = endpoint(target, mark);
        if (endpoint.isMailServer() != target.isTunnel()) {
            throw new Refused(target.isTunnel() ? "no-tunnel" : "tunnel-only");
        }
        return mark;
    }

    /** To be called once all of the request is there. From here on its flow is used up. */
    Pass admit(Target target, FlowMark mark, byte[] body) throws Refused, IOException {
        mark.requireInTime(clock.instant());
        mark.requireBody(body);
        Endpoint endpoint = endpoint(target, mark);
        InetAddress address = Addresses.resolve(endpoint);
        used.use(mark, clock.instant());
        try {
            journal.passed(mark, target.host(), clock.instant());
        } catch (IOException full) {
            throw new Refused("journal-not-written");
        }
        return new Pass(mark, endpoint, address);
    }

    Endpoint endpoint(Target target, FlowMark mark) throws Refused {
        return list.find(mark.service(), target.host(), target.port());
    }

    /** Whoever asks for the journal needs a proof too; it is the application alone that has the key. */
    void checkReader(JournalQuestion question, Head head) throws Refused {
        String text = head.only(JournalQuestion.HEADER).orElseThrow(() -> new Refused("flow-missing"));
        question.requireProof(text, key, clock.instant());
        tellRefusals();
    }

    void tellRefusals() {
        refusals.tellCounted();
    }

    void refuse(Refused refusal, Proof proof, @Nullable Target target) {
        String host = target == null || target.isOurs() ? "" : target.host();
        refusals.add(refusal.code(), proof.mark().orElse(null), host, clock.instant());
    }
}
