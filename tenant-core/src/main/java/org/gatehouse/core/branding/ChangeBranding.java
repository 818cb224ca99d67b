package org.gatehouse.core.branding;

import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant chooses its colour and its logo. Null takes ours instead. */
@UseCase
public class ChangeBranding {
    private final Rows rows;
    private final Brandings brandings;

    @Inject
    public ChangeBranding(Rows rows, Brandings brandings) {
        this.rows = rows;
        this.brandings = brandings;
    }

    /** @param version what the caller has seen; 0 where nothing was chosen so far */
    public void color(long version, @Nullable BrandColor color) {
        changeable(version).choose(color);
    }

    public void logo(long version, @Nullable LogoImage logo) {
        changeable(version).show(logo);
    }

    /** Before a logo is drawn; when it is written, somebody may have been faster. */
    public void requireVersion(long version) {
        seen(version);
    }

    private Branding changeable(long version) {
        return seen(version).orElseGet(this::begin);
    }

    private Optional<Branding> seen(long version) {
        Optional<Branding> current = brandings.current();
        if (current.map(Branding::version).orElse(0L) != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        return current;
    }

    private Branding begin() {
        Branding branding = new Branding(CurrentTenant.get());
        rows.add(branding);
        return branding;
    }
}
