package org.gatehouse.web.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.DraftAgreement;
import org.gatehouse.core.agreement.SignAgreement;
import org.gatehouse.core.egress.Connectors;
import org.gatehouse.core.identity.Passwords;
import org.gatehouse.core.people.People;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/**
 * The tenants of the integration tests: those of the demo, in an installation that is none and could send, and one like
 * them that signs nothing.
 */
@Singleton
@Startup
@DependsOn("Start")
@TransactionManagement(TransactionManagementType.BEAN)
public class SuiteTenants {
    private static final DemoTenant SILENT = new DemoTenant(
            "stille", "Stille A/S", "97000107", "Stillehuset", "Stillevej 1, 1000 København K", false, false);

    @Inject
    private Tenants tenants;

    @Inject
    private FillTenant demo;

    @Inject
    private FillSilently silently;

    @Inject
    private FillToday today;

    @Inject
    private FillDoors doors;

    @Inject
    private MasterKey masterKey;

    @Inject
    private Clock clock;

    @PostConstruct
    void fill() {
        new Demo(true, "", new Connectors(List.of()), tenants, demo, today, doors, masterKey, clock).fill();
        Tenant silent = new Tenant(SILENT.slug(), SILENT.name(), false, false, clock.instant());
        silent.change(silent.settings().searchingHosts(TenantSettings.HostSearch.LIST));
        tenants.add(silent);
        try (CurrentTenant.Scope entered = CurrentTenant.enter(silent.id())) {
            silently.people(SILENT, Demo.password(masterKey));
            today.fill(SILENT);
        }
    }

    /** As the demo, without an agreement. */
    @UseCase
    @Typed(FillSilently.class)
    public static class FillSilently extends FillTenant {
        @Inject
        public FillSilently(
                Rows rows, Tenants tenants, People people, NoAgreement none, Passwords passwords, Clock clock) {
            super(rows, tenants, people, none, passwords, clock);
        }
    }

    /** No draft, no contact, no signature. */
    @jakarta.inject.Singleton
    @Typed(NoAgreement.class)
    public static class NoAgreement extends DemoAgreement {
        @Inject
        public NoAgreement(
                Rows rows,
                Registers registers,
                Agreements agreements,
                DraftAgreement drafts,
                SignAgreement signing,
                Clock clock) {
            super(rows, registers, agreements, drafts, signing, clock);
        }

        @Override
        void conclude(DemoTenant demo) {
            // nothing
        }
    }
}
