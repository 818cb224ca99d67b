package org.gatehouse.web.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.egress.Connectors;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.core.tenancy.Tenants;

/**
 * Fills an installation that was started with {@code --demo}, and gives it meetings of today at each start. The names
 * are invented, the addresses end in {@code .example}, which nobody can own, and the telephone numbers are of those the
 * Swedish authority keeps for fiction, as there are no Danish ones. It does not start where messages could leave.
 */
@Singleton
public class Demo {
    /** A private company whose agreement lets host alerts go by SMS. */
    public static final String COMPANY = "nordlys";

    /** A public body whose agreement lets nothing go by SMS. */
    public static final String PUBLIC_BODY = "havneby";

    private static final UUID NOBODY = new UUID(0, 1);

    private final boolean wanted;
    private final String publicUrl;
    private final Connectors connectors;
    private final Tenants tenants;
    private final FillTenant fill;
    private final FillToday today;
    private final FillDoors doors;
    private final MasterKey masterKey;
    private final Clock clock;

    @Inject
    public Demo(
            @ConfigProperty(name = "gatehouse.demo", defaultValue = "false") boolean wanted,
            @ConfigProperty(name = "gatehouse.public-url") String publicUrl,
            Connectors connectors,
            Tenants tenants,
            FillTenant fill,
            FillToday today,
            FillDoors doors,
            MasterKey masterKey,
            Clock clock) {
        this.wanted = wanted;
        this.publicUrl = publicUrl;
        this.connectors = connectors;
        this.tenants = tenants;
        this.fill = fill;
        this.today = today;
        this.doors = doors;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** What to tell the person at the console; empty where no demo was asked for. */
    public Optional<String> fill() {
        if (!wanted) {
            return Optional.empty();
        }
        if (connectors.reachOutside()) {
            throw new IllegalStateException(
                    "A demo sends nothing to anybody: start without --demo, or without the settings"
                            + " of a mail or SMS service (GATEHOUSE_SMTP_…, _SENDGRID_…, _TWILIO_…, _INMOBILE_…).");
        }
        String password = password(masterKey);
        String pairing = fill(DemoTenant.NORDLYS, password);
        fill(DemoTenant.HAVNEBY, password);
        return Optional.of(greeting(password, pairing, doors(DemoTenant.HAVNEBY)));
    }

    /** Made of this installation's own key, so that it is nobody else's and the same at each start. */
    public static String password(MasterKey masterKey) {
        byte[] hash = masterKey.hash(NOBODY, "demo password");
        return "demo-" + HexFormat.of().formatHex(hash, 0, 6);
    }

    private String fill(DemoTenant demo, String password) {
        Tenant tenant = tenants.bySlugAcrossTenants(demo.slug()).orElseGet(() -> open(demo));
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant.id())) {
            if (fill.isEmpty()) {
                fill.people(demo, password);
            }
            return today.fill(demo);
        }
    }

    private FillDoors.Codes doors(DemoTenant demo) {
        TenantId tenant = tenants.bySlugAcrossTenants(demo.slug()).orElseThrow().id();
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            if (doors.isEmpty()) {
                doors.fill(demo);
            }
            return doors.codes(demo);
        }
    }

    private Tenant open(DemoTenant demo) {
        Tenant tenant = new Tenant(demo.slug(), demo.name(), demo.publicBody(), false, clock.instant());
        tenant.change(tenant.settings().searchingHosts(TenantSettings.HostSearch.LIST));
        tenants.add(tenant);
        return tenant;
    }

    private String greeting(String password, String pairing, FillDoors.Codes codes) {
        return String.join(
                "\n",
                List.of(
                        "",
                        "  This is a demo with invented people. Messages are not sent: read them in the mailbox.",
                        "  Sign in:  " + publicUrl + "/sign-in/   organisation: " + COMPANY + "   password: "
                                + password,
                        "              host          mads@nordlys.example    plans meetings and invites guests",
                        "              receptionist  rita@nordlys.example    sees who comes and goes",
                        "              administrator anna@nordlys.example    decides who may receive which data",
                        "            or organisation " + PUBLIC_BODY + " (a public body, no SMS): the same at "
                                + PUBLIC_BODY + ".example",
                        "  Kiosk:    " + publicUrl + "/kiosk/     pairing code: " + pairing + " (for ten minutes)",
                        "  Mailbox:  " + publicUrl + "/mailbox/   every SMS and mail that would have been sent",
                        "  Doors:    organisation " + PUBLIC_BODY + ": anna@" + PUBLIC_BODY
                                + ".example keeps doors and keys, olga@" + PUBLIC_BODY + ".example owns the building",
                        codes.unit()
                                .map(code -> "            docker/run door --server " + publicUrl
                                        + " --data data/front --enrol " + code + " (for a quarter of an hour)")
                                .orElse("            The unit of the front door has been taken down."),
                        codes.phone()
                                .map(code -> "            " + publicUrl + "/key/#code=" + code
                                        + " makes a private window the carer's phone (for a day)")
                                .orElse("            The carer has no key any more."),
                        ""));
    }
}
