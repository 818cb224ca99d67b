package org.gatehouse.web.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gatehouse.core.agreement.KeepAnnexB;
import org.gatehouse.core.agreement.TakeEffect;
import org.gatehouse.core.documents.WriteDocuments;
import org.gatehouse.core.egress.PostWake;
import org.gatehouse.core.egress.Postman;
import org.gatehouse.core.events.OutboxDispatcher;
import org.gatehouse.core.events.OutboxWake;
import org.gatehouse.core.events.Wake;
import org.gatehouse.core.ledger.CallLedger;
import org.gatehouse.core.ledger.OutboundCalls;
import org.gatehouse.core.ledger.Reconcile;
import org.gatehouse.core.ledger.WatchClock;
import org.gatehouse.core.notices.DeliverCopies;
import org.gatehouse.core.notices.FollowRegistry;
import org.gatehouse.core.notices.TellOfEnd;
import org.gatehouse.core.notices.TellTenant;
import org.gatehouse.core.platform.SweepIdentity;
import org.gatehouse.core.preview.StressAgreement;
import org.gatehouse.core.retention.OldEntries;
import org.gatehouse.core.seal.Sealer;
import org.gatehouse.core.tenancy.EachTenant;
import org.gatehouse.core.time.Timekeeper;
import org.gatehouse.core.tokens.KeyRing;
import org.gatehouse.notifications.hostalert.EscalateAlerts;
import org.gatehouse.notifications.mailbox.SweepMailbox;
import org.gatehouse.visitor.checkin.CloseSites;
import org.gatehouse.visitor.desk.ForgetDeskRecords;
import org.gatehouse.visitor.photos.ForgetPhotos;
import org.gatehouse.visitor.visits.ForgetPasses;
import org.gatehouse.web.visitor.LiveDesk;
import org.jspecify.annotations.Nullable;

/** The work that goes on without a request. Each worker is safe to run on several instances at once. */
@Singleton
@Startup
@DependsOn("Start")
@TransactionManagement(TransactionManagementType.BEAN)
public class Background {
    private static final Logger LOG = System.getLogger(Background.class.getName());
    private static final Duration SAFETY_NET = Duration.ofSeconds(2);
    private static final Duration CLOCK = Duration.ofSeconds(5);
    private static final Duration LIVE = Duration.ofMillis(250);
    private static final int CARRIERS = 8;
    private static final int STREAMS = 64;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private WatchClock clock;

    @Inject
    private Timekeeper time;

    @Inject
    private OutboxDispatcher outbox;

    @Inject
    private OutboxWake outboxWake;

    @Inject
    private Postman postman;

    @Inject
    private PostWake postWake;

    @Inject
    private CallLedger ledger;

    @Inject
    private OutboundCalls calls;

    @Inject
    private Reconcile reconcile;

    @Inject
    private LiveDesk liveDesk;

    @Inject
    private EachTenant eachTenant;

    @Inject
    private CloseSites closeSites;

    @Inject
    private ForgetPasses forgetPasses;

    @Inject
    private ForgetPhotos forgetPhotos;

    @Inject
    private ForgetDeskRecords forgetDeskRecords;

    @Inject
    private TakeEffect takeEffect;

    @Inject
    private TellTenant tellTenant;

    @Inject
    private TellOfEnd tellOfEnd;

    @Inject
    private DeliverCopies copies;

    @Inject
    private KeepAnnexB annexB;

    @Inject
    private StressAgreement stress;

    @Inject
    private WriteDocuments documents;

    @Inject
    private FollowRegistry followRegistry;

    @Inject
    private SweepIdentity sweepIdentity;

    @Inject
    private SweepMailbox sweepMailbox;

    @Inject
    private KeyRing keys;

    @Inject
    private EscalateAlerts escalate;

    @Inject
    private Sealer sealer;

    @Inject
    private OldEntries oldEntries;

    @Inject
    private DoorWork doors;

    private final List<Thread> running = new ArrayList<>();
    private @Nullable ExecutorService carriers;
    private @Nullable ExecutorService streamWriters;

    @PostConstruct
    void begin() {
        Runnable stop = this::end; // the launcher ends this work before it takes the server down
        System.getProperties().put("gatehouse.stop", stop);
        ExecutorService pool = Executors.newFixedThreadPool(CARRIERS, threads);
        carriers = pool;
        var streams = new ThreadPoolExecutor(0, STREAMS, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
        streamWriters = streams;
        clock.look(); // before anybody needs to know
        run("clock", () -> {
            Thread.sleep(CLOCK.toMillis());
            clock.look();
        });
        run("outbox", () -> await(outboxWake, outbox.tellDue()));
        run("post", () -> await(postWake, postman.carryDue(pool)));
        every(SECOND, "ledger", ledger::write);
        every(MINUTE, "reconciling", () -> whenSure(reconcile::reconcileDue));
        every(LIVE, "live-desk", () -> liveDesk.sendDue(streams));
        every(SECOND, "live-units", doors::tellUnits);
        every(SECOND, "webhooks", () -> whenSure(doors::tellSystems));
        every(SECOND, "alerts", () -> eachTenant.run(escalate::escalateDue));
        run("sealing", () -> {
            if (!time.isSure() || !sealer.sealDue()) {
                Thread.sleep(SECOND.toMillis());
            }
        });
        run("sweeping", () -> {
            sweepIdentity.sweepAcrossTenants();
            sweepMailbox.sweepAcrossTenants();
            whenSure(() -> {
                doors.sweepAcrossTenants();
                calls.forgetOldAcrossTenants();
                eachTenant.run(forgetDeskRecords::forgetDue);
                eachTenant.run(forgetPhotos::forgetDue);
                eachTenant.run(stress::testDue);
                eachTenant.run(oldEntries::dropDue);
            });
            keys.forgetOld();
            Thread.sleep(HOUR.toMillis());
        });
        run("closing", () -> {
            eachTenant.run(closeSites::closeDue);
            eachTenant.run(forgetPasses::forgetDue);
            whenSure(() -> {
                eachTenant.run(takeEffect::moveOn);
                eachTenant.run(tellTenant::tellDue);
                eachTenant.run(tellOfEnd::tellDue);
                copies.deliverDue();
                eachTenant.run(annexB::follow);
                eachTenant.run(followRegistry::follow);
                eachTenant.run(doors::moveOn);
            });
            Thread.sleep(MINUTE.toMillis());
        });
        run("papers", () -> {
            whenSure(() -> eachTenant.run(documents::freezeDue)); // nobody is to wait for them
            Thread.sleep(MINUTE.toMillis());
        });
    }

    /** What a wrong clock would do for good. It is done a little later. */
    private void whenSure(Runnable work) {
        if (time.isSure()) {
            work.run();
        }
    }

    private static void await(Wake wake, boolean more) throws InterruptedException {
        if (!more) {
            wake.await(SAFETY_NET);
        }
    }

    /** One round of a worker, with its own pause in it. */
    private interface Round {
        void run() throws InterruptedException;
    }

    private void every(Duration pause, String name, Runnable work) {
        run(name, () -> {
            work.run();
            Thread.sleep(pause.toMillis());
        });
    }

    private void run(String name, Round round) {
        Thread thread = threads.newThread(() -> repeat(name, round));
        thread.setName("gatehouse-" + name);
        thread.setDaemon(true);
        running.add(thread);
        thread.start();
    }

    private static void repeat(String name, Round round) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round.run();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, name + " failed and goes on", fault);
                try {
                    Thread.sleep(SAFETY_NET.toMillis());
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    /** Lets each worker finish what it has in hand. */
    @PreDestroy
    void end() {
        running.forEach(Thread::interrupt);
        try {
            for (Thread thread : running) {
                thread.join(5_000);
            }
            if (streamWriters != null) {
                streamWriters.shutdownNow();
            }
            if (carriers != null) {
                carriers.shutdown();
                carriers.awaitTermination(20, TimeUnit.SECONDS);
            }
            ledger.write(); // what the last of them have sent
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
