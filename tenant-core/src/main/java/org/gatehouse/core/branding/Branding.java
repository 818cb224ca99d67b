package org.gatehouse.core.branding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** The colour and the logo of the current tenant; its id is the tenant's. Whoever opens one of its pages sees them. */
@Entity
@NotPersonal("a company's colour and sign, shown to everybody")
@Table(name = "branding")
public class Branding extends TenantOwned {
    @Column(name = "color")
    private @Nullable String color;

    @Column(name = "logo")
    private byte @Nullable [] logo;

    /** For JPA. */
    protected Branding() {}

    Branding(TenantId tenant) {
        super(tenant.value());
    }

    public Optional<BrandColor> color() {
        return Optional.ofNullable(color).map(BrandColor::new);
    }

    /** A PNG that we wrote ourselves. */
    public Optional<byte[]> logo() {
        return Optional.ofNullable(logo).map(byte[]::clone);
    }

    public boolean hasLogo() {
        return logo != null;
    }

    void choose(@Nullable BrandColor chosen) {
        this.color = chosen == null ? null : chosen.hex();
    }

    void show(@Nullable LogoImage image) {
        this.logo = image == null ? null : image.png();
    }
}
