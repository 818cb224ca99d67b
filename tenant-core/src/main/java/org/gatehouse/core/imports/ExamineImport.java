package org.gatehouse.core.imports;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.DraftAgreement;
import org.gatehouse.core.agreement.Examine;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.imports.ReadRow.Around;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** Looks at what a tenant's administrator has brought along. Nothing is changed by it; a draft is saved by itself. */
@UseCase
public class ExamineImport {
    private static final String OUR_ZONE = "Europe/Copenhagen";

    private final DraftAgreement drafts;
    private final Registers registers;
    private final Examine examine;
    private final Sites sites;
    private final Clock clock;

    @Inject
    public ExamineImport(DraftAgreement drafts, Registers registers, Examine examine, Sites sites, Clock clock) {
        this.drafts = drafts;
        this.registers = registers;
        this.examine = examine;
        this.sites = sites;
        this.clock = clock;
    }

    /** @param taken keys of what somebody has chosen; null: whatever is beyond doubt */
    public Examination list(Sheet sheet, String language, @Nullable List<String> taken) {
        Catalogue catalogue = registers.newest().catalogue();
        Around around = new Around(catalogue, new Companies(catalogue), base(language), clock.instant());
        return ExamineList.of(sheet, around, examine::now, Taken.of(taken));
    }

    /** @param taken keys of what somebody has chosen; null: whatever there is here */
    public Examination agreement(Terms terms, @Nullable List<String> taken) {
        Set<UUID> own = sites.all().stream().map(Site::id).collect(Collectors.toSet());
        return ExamineTerms.of(terms, base(terms.language()), own, examine::now, Taken.of(taken));
    }

    private Terms base(String language) {
        String zone = sites.all().stream()
                .findFirst()
                .map(site -> site.zone().getId())
                .orElse(OUR_ZONE);
        return drafts.beginning(zone, language);
    }
}
