package org.gatehouse.core.subprocessors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Offered;
import org.gatehouse.core.registry.Engagements.Service;
import org.jspecify.annotations.Nullable;

/**
 * What is to change among our processors.
 *
 * @param service key of the service that is new, takes another's place, or moves
 * @param replaces key of the service whose place it takes; null but for {@link Kind#REPLACES}
 * @param activities what it is to do, with which data of whom
 * @param moved the service as it will be; null but for {@link Kind#MOVED}
 * @param reason why, as tenants are told
 */
public record Proposal(
        Kind kind,
        String service,
        @Nullable String replaces,
        List<Offered> activities,
        @Nullable Service moved,
        String reason) {
    public enum Kind {
        NEW,
        REPLACES,
        /** Its places, its chain, its activities or its data change. */
        MOVED
    }

    /** The activities by name. */
    public List<String> names() {
        return activities.stream().map(Offered::activity).toList();
    }

    /** Whether what is announced is what the registry says: until then a service that moves is used as it was. */
    public boolean hasHappened(Catalogue catalogue) {
        return moved == null || catalogue.service(service).filter(this::movesTo).isPresent();
    }

    /** Whether the service as it will be is this. */
    boolean movesTo(Service other) {
        return moved != null
                && moved.storage().equals(other.storage())
                && moved.access().equals(other.access())
                && moved.chain().equals(other.chain())
                && moved.activities().equals(other.activities());
    }

    /** Whom it is about, and everywhere data would reach. */
    public record Recipient(String legalName, List<String> countries) {}

    /** As it will be, where it is to move. */
    public Recipient recipient(Catalogue catalogue) {
        Optional<Service> offered = Optional.ofNullable(moved).or(() -> catalogue.service(service));
        Optional<LegalEntity> entity = offered.flatMap(known -> catalogue.processor(known.processor()));
        Set<String> countries = new TreeSet<>();
        offered.ifPresent(known -> {
            countries.addAll(known.storage());
            countries.addAll(known.access());
            known.chain().forEach(link -> countries.addAll(link.countries()));
        });
        entity.ifPresent(known -> countries.add(known.country()));
        return new Recipient(entity.map(LegalEntity::legalName).orElse(service), List.copyOf(countries));
    }

    /** The registry as it will be. */
    Catalogue applyTo(Catalogue catalogue) {
        return moved == null ? catalogue : catalogue.with(moved);
    }

    /** Services in the order in which they are tried: the new one before the one whose place it takes, or last. */
    public List<String> placedIn(List<String> order) {
        if (order.contains(service)) {
            return order;
        }
        List<String> with = new ArrayList<>(order);
        int place = replaces == null ? -1 : order.indexOf(replaces);
        with.add(place < 0 ? with.size() : place, service);
        return List.copyOf(with);
    }
}
