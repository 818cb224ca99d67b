package org.gatehouse.web.kiosks;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.branding.Brandings;
import org.gatehouse.core.devices.Kiosk;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.documents.GuestNotice;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantSettings.KioskSteps;
import org.gatehouse.core.tenancy.TenantSettings.RulesStep;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.DayList;
import org.gatehouse.visitor.checkin.PassImage;
import org.gatehouse.visitor.houserules.KeepHouseRules;
import org.gatehouse.visitor.photos.PicturePeriod;
import org.gatehouse.web.branding.BrandView;

/** What a tablet is told of itself. A revoked one is told nothing. */
@UseCase
public class ReadOwnKiosk {
    private final Kiosks kiosks;
    private final Sites sites;
    private final Tenants tenants;
    private final Brandings brandings;
    private final DayList dayList;
    private final PicturePeriod pictures;
    private final KeepHouseRules rules;
    private final String publicUrl;
    private final Clock clock;

    @Inject
    public ReadOwnKiosk(
            Kiosks kiosks,
            Sites sites,
            Tenants tenants,
            Brandings brandings,
            DayList dayList,
            PicturePeriod pictures,
            KeepHouseRules rules,
            @ConfigProperty(name = "gatehouse.public-url") String publicUrl,
            Clock clock) {
        this.kiosks = kiosks;
        this.sites = sites;
        this.tenants = tenants;
        this.brandings = brandings;
        this.dayList = dayList;
        this.pictures = pictures;
        this.rules = rules;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** @param notice what guests are told now */
    public OwnKiosk read(UUID id, GuestNotice notice) {
        Kiosk kiosk = kiosks.requireActive(id);
        Site site = sites.get(kiosk.siteId());
        Tenant tenant = tenants.current();
        return new OwnKiosk(
                kiosk.id(),
                kiosk.name(),
                kiosk.entrance(),
                new OwnKiosk.Place(
                        site.id(), site.name(), site.address(), site.zone().getId()),
                tenant.name(),
                notice,
                PassImage.svg(pageOf(notice)),
                BrandView.of(brandings),
                tenant.settings().offline(),
                tenant.settings().kioskHostSearch(),
                tenant.settings().kioskSteps().asksPhoto() ? new OwnKiosk.PhotoStep(keptUntil(site)) : null,
                rulesStep(tenant.settings().kioskSteps(), site).orElse(null));
    }

    private String pageOf(GuestNotice notice) {
        return publicUrl + "/api/v1/public/" + CurrentTenant.get().value() + "/privacy/" + notice.number();
    }

    /** Of a picture that is made today. */
    private LocalDate keptUntil(Site site) {
        return pictures.lastDay(site.id(), clock.instant());
    }

    private Optional<OwnKiosk.RulesStep> rulesStep(KioskSteps steps, Site site) {
        return Optional.of(steps)
                .filter(asked -> asked.rules() != RulesStep.OFF)
                .flatMap(asked -> rules.current())
                .map(text -> new OwnKiosk.RulesStep(
                        text.id(),
                        steps.rules(),
                        steps.rulesRequired(),
                        keptUntil(site),
                        text.texts().da(),
                        text.texts().en()));
    }

    public String dayList(UUID id) {
        return dayList.of(id, kiosks.requireActive(id).siteId());
    }
}
