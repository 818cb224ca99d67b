package org.gatehouse.core.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.imports.Companies.Found;
import org.gatehouse.core.imports.Listed.Offer;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.Service;

/** What a line says somebody does, with which data: the approvals that could be taken from it. */
final class ReadWork {
    private final Row row;
    private final Catalogue catalogue;
    private final Found found;
    private final Map<String, List<String>> bases;
    private final Activities.Said does;
    private final Fields fields;
    private final Set<String> places;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<Service> services = new LinkedHashSet<>();

    ReadWork(Row row, Catalogue catalogue, Found found, Map<String, List<String>> bases) {
        this.row = row;
        this.catalogue = catalogue;
        this.found = found;
        this.bases = bases;
        this.does = Activities.in(row);
        this.fields = Fields.in(row);
        this.places = Countries.in(row.get(Column.PLACES).isEmpty() ? row.get(Column.COUNTRY) : row.get(Column.PLACES))
                .codes();
    }

    Set<Finding> findings() {
        return findings;
    }

    /** Those that could be meant. */
    List<Service> services() {
        return List.copyOf(services);
    }

    private void find(Flaw flaw, String place, String... details) {
        findings.add(Finding.of(flaw, place, details));
    }

    List<Offer> offers() {
        work();
        data();
        service();
        List<Offer> offers = new ArrayList<>();
        for (Activity activity : asked()) {
            List<Service> able = able(activity);
            able.forEach(service -> offers.add(offer(service, activity, able.size() == 1)));
            if (able.size() > 1 && found.certain()) {
                find(Flaw.SERVICE_AMBIGUOUS, "name", row.get(Column.NAME), activity.name());
            }
            if (able.isEmpty() && !found.entities().isEmpty() && does.named().contains(activity)) {
                find(Flaw.SERVICE_DOES_NOT_OFFER, "activity", row.get(Column.NAME), activity.name());
            }
        }
        if (offers.isEmpty()
                && found.certain()
                && does.named().isEmpty()
                && does.unknown().isEmpty()) {
            find(Flaw.SERVICE_DOES_NOT_OFFER, "activity", row.get(Column.NAME), said());
        }
        return offers;
    }

    /** In the line's own words. */
    private String said() {
        String coded = row.get(Column.ACTIVITY_CODE);
        String said = coded.isEmpty() ? row.get(Column.ACTIVITY) : coded;
        return said.isEmpty() ? "–" : said;
    }

    private void work() {
        does.unknown().forEach(part -> find(Flaw.ACTIVITY_UNKNOWN, "activity", part));
        if (found.entities().isEmpty()) {
            return; // there is nothing to choose from
        }
        if (does.isNothing()) {
            find(Flaw.ACTIVITY_MISSING, "activity", row.get(Column.NAME));
        }
        if (!does.possible().isEmpty()) {
            find(Flaw.ACTIVITY_GROUP, "activity", said());
        }
        if (does.named().size() > 1) {
            find(
                    Flaw.ACTIVITIES_SEVERAL,
                    "activity",
                    does.named().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
    }

    private void data() {
        if (fields.hasNationalId()) {
            find(Flaw.NATIONAL_ID, "fields");
        }
        fields.special().forEach(part -> find(Flaw.SPECIAL_DATA, "fields", part));
    }

    private void service() {
        String key = row.get(Column.SERVICE);
        if (!key.isEmpty() && catalogue.service(key).isEmpty()) {
            find(Flaw.REFERENCE_UNKNOWN, "service", key);
        }
    }

    /** Where the line does not say: everything that whoever is meant could do. */
    private Set<Activity> asked() {
        Set<Activity> asked = EnumSet.noneOf(Activity.class);
        if (does.isNothing()) {
            Activities.all().forEach(asked::add);
        }
        asked.addAll(does.named());
        asked.addAll(does.possible());
        return asked;
    }

    private List<Service> able(Activity activity) {
        List<Service> able = catalogue.services().stream()
                .filter(service -> !service.internal() && isMeant(service))
                .filter(service -> does.mayGoBy(service.channel(), activity))
                .filter(service -> service.activities().stream()
                        .anyMatch(offered -> offered.activity().equals(activity.name())))
                .toList();
        List<Service> there = able.stream()
                .filter(service -> Set.copyOf(service.storage()).equals(places))
                .toList();
        List<Service> fitting = there.size() == 1 ? there : able;
        services.addAll(fitting);
        return fitting;
    }

    private boolean isMeant(Service service) {
        String key = row.get(Column.SERVICE);
        return (key.isEmpty() || service.key().equals(key))
                && found.entities().stream().anyMatch(entity -> entity.key().equals(service.processor()));
    }

    private Offer offer(Service service, Activity activity, boolean alone) {
        Fields.Narrowed narrowed = fields.narrowed(activity, service.channel());
        if (!narrowed.left().isEmpty()) {
            find(Flaw.FIELDS_NARROWED, "fields", activity.name(), String.join("; ", narrowed.left()));
        }
        if (!narrowed.added().isEmpty()) {
            find(Flaw.FIELDS_ADDED, "fields", activity.name(), String.join(", ", narrowed.added()));
        }
        if (Subjects.areOthers(row, activity)) {
            find(Flaw.SUBJECTS_DIFFER, "subjects", activity.name());
        }
        Approval approval = new Approval(
                service.key(),
                activity.name(),
                narrowed.fields(),
                Subjects.in(row, activity),
                Origin.IMPORTED,
                null,
                null);
        boolean certain = alone && found.certain() && does.named().contains(activity);
        return new Offer(row.number(), approval, bases, certain);
    }
}
