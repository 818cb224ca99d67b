package org.gatehouse.core.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Link;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.registry.Engagements.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the registry would do to what tenants have approved without their being asked (GDPR Art. 28(2)).
 * They approve a service by its key: behind it stays whom they were told of, and where.
 */
final class Unannounced {
    private final Catalogue before;
    private final Catalogue after;
    private final Announcements announcements;
    private final List<Finding> findings = new ArrayList<>();

    private Unannounced(Catalogue before, Catalogue after, Announcements announcements) {
        this.before = before;
        this.after = after;
        this.announcements = announcements;
    }

    static List<Finding> of(Change change, Catalogue before, Announcements announcements) {
        Unannounced unannounced = new Unannounced(before, change.applyTo(before), announcements);
        before.processors().stream().filter(Unannounced::isEngaged).forEach(unannounced::entity);
        before.services().stream()
                .filter(service -> !service.internal()
                        && before.processor(service.processor())
                                .filter(Unannounced::isEngaged)
                                .isPresent())
                .forEach(unannounced::service);
        return unannounced.findings;
    }

    /** Now or once: nobody has approved a candidate. */
    private static boolean isEngaged(LegalEntity entity) {
        return entity.status() != Status.CANDIDATE;
    }

    private void entity(LegalEntity was) {
        boolean same = after.processor(was.key())
                .filter(is -> isBlank(was.legalId()) || Objects.equals(was.legalId(), is.legalId()))
                .isPresent();
        if (!same) {
            findings.add(Finding.of(Flaw.ENTITY_REPLACED, "processors/" + was.key() + "#legalId", was.legalName()));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void service(Service was) {
        String place = "services/" + was.key();
        Optional<Service> is = after.service(was.key());
        if (is.isEmpty()) {
            findings.add(Finding.of(Flaw.SERVICE_REMOVED, place, was.key()));
        } else if (!is.get().processor().equals(was.processor())) {
            findings.add(Finding.of(Flaw.SERVICE_REPLACED, place + "#processor", was.key()));
        } else if (reachesMore(was, is.get()) && !announcements.haveTold(is.get())) {
            findings.add(Finding.of(Flaw.SERVICE_MOVED, place + "#storage", was.key()));
        }
    }

    private boolean reachesMore(Service was, Service is) {
        return !places(was, before).containsAll(places(is, after))
                || !helpers(was).containsAll(helpers(is));
    }

    private static Set<String> places(Service service, Catalogue catalogue) {
        Set<String> places = new HashSet<>(service.storage());
        places.addAll(service.access());
        service.chain().forEach(link -> places.addAll(link.countries()));
        catalogue.processor(service.processor()).map(LegalEntity::country).ifPresent(places::add);
        return places;
    }

    private static Set<String> helpers(Service service) {
        return Set.copyOf(service.chain().stream().map(Link::processor).toList());
    }
}
