package org.gatehouse.core.documents;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;

/** The list of a tenant's sub-processors as everybody may read it, and what has changed in it. */
@UseCase
public class PublishList {
    private static final int MOST = 50;

    private final Agreements agreements;
    private final Registers registers;
    private final Tenants tenants;
    private final ReadMatter read;
    private final Clock clock;

    @Inject
    public PublishList(Agreements agreements, Registers registers, Tenants tenants, ReadMatter read, Clock clock) {
        this.agreements = agreements;
        this.registers = registers;
        this.tenants = tenants;
        this.read = read;
        this.clock = clock;
    }

    public SubProcessorList list(Locale language) {
        return SubProcessorList.of(read.now(inForce(), language));
    }

    /** @throws Refusal where nothing is agreed, and so nobody processes anything */
    public UUID inForce() {
        return read.inForce().orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** One thing that has happened to the list. */
    record Entry(UUID id, Instant at, String title, List<String> lines) {}

    /** Atom (RFC 4287). @param self the feed's own address */
    public String feed(Locale language, String self) {
        inForce();
        List<Entry> entries = new ArrayList<>(versions(language));
        read.announcedNow().forEach(one -> entries.add(entry(one, language)));
        entries.sort(Comparator.comparing(Entry::at).reversed());
        return Feed.of(tenants.current(), entries, language, self);
    }

    /** Versions in which somebody came or went, the first of all among them. */
    private List<Entry> versions(Locale language) {
        List<AgreementVersion> begun = agreements.begun(clock.instant(), MOST);
        Catalogue catalogue = registers.newest().catalogue();
        Words words = Words.in(language);
        List<Set<String>> pairs = begun.stream()
                .map(version -> pairs(version.terms(), catalogue, words))
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < begun.size(); index++) {
            AgreementVersion version = begun.get(index);
            Set<String> before = index + 1 < begun.size() ? pairs.get(index + 1) : Set.of();
            Set<String> now = pairs.get(index);
            boolean known = index + 1 < begun.size() || begun.size() < MOST;
            if (known && !before.equals(now)) {
                entries.add(entry(version, before, now, language));
            }
        }
        return entries;
    }

    /** What others do: we are on no list of our sub-processors. */
    private static Set<String> pairs(Terms terms, Catalogue catalogue, Words words) {
        Set<String> pairs = new TreeSet<>();
        terms.approvals().stream()
                .filter(approval -> !isOurs(approval.service(), catalogue))
                .forEach(approval -> pairs.add(catalogue.legalNameOf(approval.service()) + ": "
                        + words.name(Kind.ACTIVITY, approval.activity())));
        return pairs;
    }

    private static boolean isOurs(String service, Catalogue catalogue) {
        Optional<String> processor = catalogue.service(service).map(Engagements.Service::processor);
        return processor.isPresent() && processor.equals(catalogue.ours().map(Engagements.LegalEntity::key));
    }

    private static Entry entry(AgreementVersion version, Set<String> before, Set<String> now, Locale language) {
        Phrases phrases = Phrases.in(language);
        List<String> lines = new ArrayList<>();
        now.stream().filter(pair -> !before.contains(pair)).forEach(pair -> lines.add("+ " + pair));
        before.stream().filter(pair -> !now.contains(pair)).forEach(pair -> lines.add("- " + pair));
        return new Entry(
                version.id(),
                version.inForceFrom().orElseThrow(),
                phrases.say("feed.version", version.number().orElse("")),
                lines);
    }

    private Entry entry(Announced announced, Locale language) {
        Words words = Words.in(language);
        return new Entry(
                announced.notice().id(),
                announced.notice().createdAt(),
                Phrases.in(language)
                        .say(
                                "feed.announced",
                                registers
                                        .newest()
                                        .catalogue()
                                        .legalNameOf(
                                                announced.change().proposal().service())),
                announced.notice().activities().stream()
                        .map(activity -> words.name(Kind.ACTIVITY, activity))
                        .toList());
    }

    static Optional<Instant> newest(List<Entry> entries) {
        return entries.stream().map(Entry::at).max(Comparator.naturalOrder());
    }
}
