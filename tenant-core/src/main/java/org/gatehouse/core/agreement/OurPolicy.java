package org.gatehouse.core.agreement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Eea;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Strictness;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.Service;

/**
 * What decides where we are the controller ourselves: the same function, with a policy of ours. Data stays in the
 * European Economic Area, and goes to whoever the catalogue offers for it.
 */
final class OurPolicy {
    private OurPolicy() {}

    /** A service that was engaged for something else gets nothing of ours. */
    private static boolean isForOurselves(Service service) {
        return service.activities().stream()
                .flatMap(offered -> Activity.named(offered.activity()).stream())
                .anyMatch(Activity::isOurOwn);
    }

    static Policy of(Catalogue catalogue) {
        List<String> order = catalogue.services().stream()
                .filter(OurPolicy::isForOurselves)
                .filter(service -> service.storage().stream().allMatch(Eea::contains)
                        && service.access().stream().allMatch(Eea::contains))
                .map(Service::key)
                .toList();
        return new Policy(
                Policy.State.IN_FORCE,
                false,
                null,
                Set.of("EEA"),
                Map.of(),
                Map.of(),
                Map.of(),
                order,
                Set.of(),
                new Policy.Preferences(Strictness.STRICT, Strictness.STRICT, Strictness.LENIENT),
                Policy.Emergency.NONE);
    }
}
