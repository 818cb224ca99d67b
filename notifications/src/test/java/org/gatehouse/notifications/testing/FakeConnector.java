package org.gatehouse.notifications.testing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Delivery;

/** A provider that remembers what it was handed, and says what the test wants it to say. */
public final class FakeConnector<C extends Content> implements Connector<C> {
    private final String service;
    private final List<C> delivered = new ArrayList<>();
    private final List<UUID> asked = new ArrayList<>();
    private final Deque<Supplier<Delivery>> says = new ArrayDeque<>();
    private final List<UUID> flows = new ArrayList<>();
    private Runnable stall = () -> {};
    private Supplier<Delivery> whenAsked = () -> new Delivery.Unknown("cannot-say");

    public FakeConnector(String service) {
        this.service = service;
    }

    /** Once, at the next hand-over; after that it accepts again. */
    public void will(Delivery delivery) {
        says.add(() -> delivery);
    }

    public void willReject() {
        will(new Delivery.Rejected("no-such-number"));
    }

    public void willBeBusy() {
        will(new Delivery.Busy("slow-down", Duration.ofSeconds(3)));
    }

    /** Takes the next message over and fails, as a connector with a defect does. */
    public void willFailAfterAccepting() {
        says.add(() -> {
            throw new IllegalStateException("an answer nobody thought of");
        });
    }

    /** Answers the next hand-over only after that has happened. */
    public void willAnswerAfter(Runnable meanwhile, Delivery delivery) {
        says.add(() -> {
            meanwhile.run();
            return delivery;
        });
    }

    /** Takes the next message over and dies before saying so. */
    public void willDieAfterAccepting() {
        says.add(() -> {
            throw new Crash();
        });
    }

    /** That happens before the next message is looked at. */
    public void willBeginAfter(Runnable meanwhile) {
        this.stall = meanwhile;
    }

    public void whenAsked(Delivery answer) {
        this.whenAsked = () -> answer;
    }

    public void willFailWhenAsked() {
        this.whenAsked = () -> {
            throw new IllegalStateException("an answer nobody thought of");
        };
    }

    /** The process dies: not an exception that anybody handles. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    public List<C> delivered() {
        return delivered;
    }

    public C only() {
        if (delivered.size() != 1) {
            throw new AssertionError(service + " was handed " + delivered.size() + " messages, not one");
        }
        return delivered.get(0);
    }

    public C last() {
        return delivered.get(delivered.size() - 1);
    }

    /** On which decisions it was spoken to, in order. */
    public List<UUID> flows() {
        return flows;
    }

    /** About which messages it was asked. */
    public List<UUID> asked() {
        return asked;
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public boolean canBeAsked() {
        return true;
    }

    @Override
    public Delivery deliver(Clearance clearance, C content) {
        begin(clearance);
        delivered.add(content);
        Supplier<Delivery> next = says.poll();
        return next == null ? new Delivery.Accepted("p-" + delivered.size()) : next.get();
    }

    @Override
    public Delivery ask(Clearance clearance, C content) {
        begin(clearance);
        asked.add(clearance.reference());
        return whenAsked.get();
    }

    private void begin(Clearance clearance) {
        Runnable first = stall;
        stall = () -> {};
        first.run();
        clearance.use(this);
        flows.add(clearance.flow());
    }
}
