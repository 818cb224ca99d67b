package org.gatehouse.web.kiosks;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.devices.Aliases;
import org.gatehouse.core.devices.Aliases.Kind;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.people.NameSearch;
import org.gatehouse.core.people.NameSearch.Found;
import org.gatehouse.core.people.People;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/** A guest without an appointment looks for whom to see, as far as the tenant lets strangers look. */
@UseCase
public class FindHosts {
    private final Kiosks kiosks;
    private final Tenants tenants;
    private final People people;
    private final Aliases aliases;

    @Inject
    public FindHosts(Kiosks kiosks, Tenants tenants, People people, Aliases aliases) {
        this.kiosks = kiosks;
        this.tenants = tenants;
        this.people = people;
        this.aliases = aliases;
    }

    /** @param ref good at this kiosk for ten minutes; an employee's id is not for a lobby */
    public record Host(String ref, String label) {
        @Override
        public String toString() {
            return "Host[…]";
        }
    }

    /** @param more others match as well, and more has to be typed */
    public record Hosts(List<Host> hosts, boolean more) {}

    public Hosts find(UUID kiosk, String text) {
        kiosks.requireActive(kiosk);
        Found found = switch (tenants.settings().kioskHostSearch()) {
            case LIST -> NameSearch.list(text, people.names());
            case EXACT -> NameSearch.exact(text, people.names());
            case OFF -> Found.NOBODY;
        };
        List<Host> hosts = found.hits().stream()
                .map(hit -> new Host(aliases.give(kiosk, Kind.HOST, hit.id()), hit.label()))
                .toList();
        return new Hosts(hosts, found.more());
    }
}
