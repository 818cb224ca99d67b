package org.gatehouse.core.documents;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.AnnexB;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.registry.RegistryVersion;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/** What documents of a version are written from. */
@UseCase
public class ReadMatter {
    private final Agreements agreements;
    private final Registers registers;
    private final Tenants tenants;
    private final Sites sites;
    private final Notices notices;
    private final AnnexB annexB;
    private final Clock clock;

    @Inject
    public ReadMatter(
            Agreements agreements,
            Registers registers,
            Tenants tenants,
            Sites sites,
            Notices notices,
            AnnexB annexB,
            Clock clock) {
        this.agreements = agreements;
        this.registers = registers;
        this.tenants = tenants;
        this.sites = sites;
        this.notices = notices;
        this.annexB = annexB;
        this.clock = clock;
    }

    /** As things are known now; of what is in force, as it counts now. */
    Matter now(UUID id, Locale language) {
        AgreementVersion version = get(id);
        Instant now = clock.instant();
        RegistryVersion registry = registers.newest();
        return versionInForce(now).filter(one -> one.id().equals(id)).isPresent()
                ? counted(version, language, now, registry)
                : matter(version, language, now, registry, state(version));
    }

    /** By what the gate decides, and not by the text alone. */
    private Matter counted(AgreementVersion version, Locale language, Instant at, RegistryVersion registry) {
        AnnexB.Counted counted = annexB.counted(version, registry.catalogue(), at);
        return matter(
                new Matter.Version(
                        counted.terms(),
                        new Matter.Beside(
                                counted.standing(), agreements.ended(at).isPresent()),
                        version.number().orElse(null),
                        version.hash().orElse(null),
                        state(version)),
                language,
                at,
                registry);
    }

    /** Of what is in force, as things are known now; where nothing is agreed, of that. */
    Matter inForceNow(Locale language) {
        Instant now = clock.instant();
        RegistryVersion registry = registers.newest();
        return versionInForce(now)
                .map(version -> counted(version, language, now, registry))
                .orElseGet(() -> {
                    Matter.Version none = new Matter.Version(
                            Templates.nothing(), Matter.Beside.NOTHING, null, null, Matter.State.NOTHING);
                    return matter(none, language, now, registry);
                });
    }

    /** As it was known when it was proposed: whenever this is asked, the answer is the same. */
    Matter proposed(UUID id, Locale language) {
        AgreementVersion version = get(id);
        Instant at = version.proposedAt().orElseThrow(() -> Refusal.of(Problem.STATE_NOT_POSSIBLE));
        RegistryVersion registry = registers.knownAt(at).orElseGet(registers::newest);
        boolean own = version.terms().language().equals(language.getLanguage());
        return matter(version, language, at, registry, own ? Matter.State.PROPOSED : Matter.State.TRANSLATION);
    }

    boolean isDraft(UUID id) {
        return get(id).proposedAt().isEmpty();
    }

    Locale languageOf(UUID id) {
        return Locale.forLanguageTag(get(id).terms().language());
    }

    Optional<UUID> inForce() {
        return versionInForce(clock.instant()).map(AgreementVersion::id);
    }

    private Optional<AgreementVersion> versionInForce(Instant at) {
        return agreements.inForce(at).filter(agreements::isAsSigned);
    }

    /** Those who answer questions about somebody's data now. */
    Function<Locale, List<String>> whomToAsk() {
        List<Contact> contacts = agreements.contacts();
        Instant now = clock.instant();
        return language -> WhomToAsk.lines(contacts, now, language);
    }

    /** In which the tenant's instants are told. */
    ZoneId zone() {
        return Matter.zone(
                agreements.inForce(clock.instant()).map(AgreementVersion::terms).orElseGet(Templates::nothing));
    }

    private static Matter.State state(AgreementVersion version) {
        return version.proposedAt().isEmpty() ? Matter.State.DRAFT : Matter.State.PROPOSED;
    }

    /** What is not the document any more that was frozen is written by nobody. */
    private AgreementVersion get(UUID id) {
        AgreementVersion version = agreements.version(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (version.proposedAt().isPresent() && !version.isIntact()) {
            throw Refusal.of(Problem.DOCUMENT_CHANGED);
        }
        return version;
    }

    private Matter matter(
            AgreementVersion version, Locale language, Instant at, RegistryVersion registry, Matter.State state) {
        Matter.Version told = new Matter.Version(
                version.terms(),
                Matter.Beside.NOTHING,
                version.number().orElse(null),
                version.hash().orElse(null),
                state);
        return matter(told, language, at, registry);
    }

    private Matter matter(Matter.Version version, Locale language, Instant at, RegistryVersion registry) {
        Matter.Known known = new Matter.Known(
                registry.number(), registry.recordedAt(), registry.catalogue(), registers.compile(registry, at));
        return new Matter(version, known, around(at), language, at);
    }

    private Matter.Around around(Instant at) {
        Map<UUID, String> names = sites.all().stream().collect(Collectors.toMap(Site::id, Site::name));
        Tenant tenant = tenants.current();
        return new Matter.Around(tenant.name(), tenant.settings(), names, agreements.contacts(), announced(at));
    }

    /** What the tenant knows of and what is not settled yet. */
    private List<Announced> announced(Instant at) {
        return notices.knownAt(at).stream()
                .filter(one -> isOpen(annexB.state(one, at)))
                .toList();
    }

    List<Announced> announcedNow() {
        return announced(clock.instant());
    }

    private static boolean isOpen(NoticeState state) {
        return state == NoticeState.NOT_DELIVERED || state == NoticeState.NOTIFIED;
    }
}
