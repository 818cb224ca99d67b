package org.gatehouse.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Link;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.registry.Engagements.Status;
import org.junit.jupiter.api.Test;

/** Behind what tenants have approved stays whom they were told of, and where. Nothing is kept of what is asked here. */
class UnannouncedTest extends RegistryBench {
    private static final String SERVICE = "inmobile";
    private static final String COMPANY = "aws-ltd";

    private final Service service =
            container.call(() -> registers.newest().catalogue().service(SERVICE).orElseThrow());

    @Test
    void another_company_never_takes_a_service_over() {
        assertThat(flaws(Catalogue.of(from(service, "hetzner")))).contains(Flaw.SERVICE_REPLACED);
        assertThat(flaws(Catalogue.of(service))).doesNotContain(Flaw.SERVICE_REPLACED, Flaw.SERVICE_MOVED);
    }

    @Test
    void a_service_reaches_more_once_tenants_have_been_told() {
        Service farther = reaching(service, List.of("DK", "SE"), service.chain());
        assertThat(flaws(Catalogue.of(farther))).contains(Flaw.SERVICE_MOVED);
        told.add(farther);
        assertThat(flaws(Catalogue.of(farther))).doesNotContain(Flaw.SERVICE_MOVED);

        Service helped = reaching(service, service.storage(), List.of(new Link("Another ApS", List.of("DK"))));
        assertThat(flaws(Catalogue.of(helped))).contains(Flaw.SERVICE_MOVED);
    }

    @Test
    void a_service_ends_and_does_not_vanish() {
        assertThat(flaws(Registries.nothing(), "services/" + SERVICE)).contains(Flaw.SERVICE_REMOVED);
    }

    @Test
    void a_company_stays_the_same_company() {
        assertThat(flaws(Catalogue.of(entity("99999999", Status.ACTIVE)))).contains(Flaw.ENTITY_REPLACED);
        assertThat(flaws(Catalogue.of(entity(null, Status.RETIRED)))).doesNotContain(Flaw.ENTITY_REPLACED);
        assertThat(flaws(Registries.nothing(), "processors/" + COMPANY)).contains(Flaw.ENTITY_REPLACED);
    }

    /** @param legalId null: its own */
    private LegalEntity entity(String legalId, Status status) {
        LegalEntity known = container.call(
                () -> registers.newest().catalogue().processor(COMPANY).orElseThrow());
        assertThat(known.status()).isEqualTo(Status.ACTIVE);
        return new LegalEntity(
                known.key(),
                known.legalName(),
                legalId == null ? known.legalId() : legalId,
                known.legalIdType(),
                known.address(),
                known.country(),
                known.ultimateCountry(),
                known.contact(),
                status,
                known.flags());
    }

    private static Service reaching(Service service, List<String> storage, List<Link> chain) {
        return changed(service, service.processor(), storage, chain);
    }

    private static Service from(Service service, String processor) {
        return changed(service, processor, service.storage(), service.chain());
    }

    private static Service changed(Service service, String processor, List<String> storage, List<Link> chain) {
        return new Service(
                service.key(),
                processor,
                service.channel(),
                service.activities(),
                storage,
                service.access(),
                chain,
                service.retentionDays(),
                service.endpoints(),
                service.internal(),
                service.from(),
                service.until());
    }

    private List<Flaw> flaws(Catalogue put, String... remove) {
        return container.call(() -> keep.findingsAcrossTenants(new Change("test", put, List.of(remove))).stream()
                .map(Finding::flaw)
                .toList());
    }
}
