package org.gatehouse.web.branding;

import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.core.branding.BrandColor;
import org.gatehouse.core.branding.Branding;
import org.gatehouse.core.branding.Brandings;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** What a tenant's administrator sees of its branding. */
@UseCase
public class KeepBranding {
    private final Brandings brandings;

    @Inject
    public KeepBranding(Brandings brandings) {
        this.brandings = brandings;
    }

    /** @param color absent where it is ours */
    public record Body(@Nullable String color, boolean logo) {}

    /** The body and its version; 0 where nothing was chosen so far. */
    public record Current(Body body, long version) {}

    public Current read() {
        Optional<Branding> chosen = brandings.current();
        return new Current(
                new Body(
                        chosen.flatMap(Branding::color).map(BrandColor::hex).orElse(null),
                        chosen.map(Branding::hasLogo).orElse(false)),
                chosen.map(Branding::version).orElse(0L));
    }
}
