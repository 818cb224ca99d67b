package org.gatehouse.web.kiosks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.documents.GuestNotice;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.web.branding.BrandView;
import org.jspecify.annotations.Nullable;

/**
 * Who a tablet is, where it stands and whom it stands for.
 *
 * @param organisation the tenant's name
 * @param notice what guests are told about their data, to be shown also without a network
 * @param noticeQr where a guest reads that on their own phone, as a picture (SVG)
 * @param brand what its pages look like
 * @param offline what to do while the server cannot be reached
 * @param hostSearch how a guest without an appointment finds a host
 * @param photo what a guest who comes in is asked; absent where the tenant asks for no photo
 * @param rules what a guest who comes in signs; absent where nothing is to be signed
 */
public record OwnKiosk(
        UUID kioskId,
        String name,
        String entrance,
        Place site,
        String organisation,
        GuestNotice notice,
        String noticeQr,
        BrandView brand,
        TenantSettings.Offline offline,
        TenantSettings.HostSearch hostSearch,
        @Nullable PhotoStep photo,
        @Nullable RulesStep rules) {

    /** @param keptUntil the last day on which a photo that is taken today is kept */
    public record PhotoStep(LocalDate keptUntil) {}

    /**
     * A text to be read and signed, in paragraphs.
     *
     * @param required whoever does not sign is sent to reception
     * @param keptUntil the last day on which strokes that are drawn today are kept
     */
    public record RulesStep(
            UUID rulesId,
            TenantSettings.RulesStep how,
            boolean required,
            LocalDate keptUntil,
            List<String> da,
            List<String> en) {}

    /** @param zone of its days and hours */
    public record Place(UUID id, String name, String address, String zone) {}
}
