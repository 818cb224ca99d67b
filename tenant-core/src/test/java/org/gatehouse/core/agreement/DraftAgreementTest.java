package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.AgreementVersion.State;
import org.gatehouse.core.refusal.Problem;
import org.junit.jupiter.api.Test;

/** Drafts and the list of versions, on the real database. */
class DraftAgreementTest {
    private final Parties parties = new Parties();

    @Test
    void a_tenant_has_twenty_drafts_at_most() {
        UUID first = parties.template(Templates.EU_ONLY);
        for (int more = 1; more < DraftAgreement.MOST_DRAFTS; more++) {
            parties.template(Templates.EU_ONLY);
        }

        parties.refused(Problem.TOO_MANY_DRAFTS, () -> parties.template(Templates.EU_ONLY));

        parties.enter(() -> parties.drafts.discard(first));
        assertThat(parties.template(Templates.EU_ONLY)).isNotNull();
    }

    @Test
    void the_list_of_versions_tells_what_each_version_tells_but_its_text() {
        UUID inForce = parties.conclude(Templates.EU_ONLY);
        UUID draft = parties.template(Templates.PUBLIC_SECTOR_DK);
        AgreementVersion version = parties.version(inForce);

        List<VersionSummary> versions = parties.as(() -> parties.agreements.versions(10));

        assertThat(versions).extracting(VersionSummary::id).containsExactly(draft, inForce);
        VersionSummary listed = versions.get(1);
        assertThat(listed.number()).isEqualTo(version.number()).contains("1.0");
        assertThat(listed.hashText()).isEqualTo(version.hash()).isPresent();
        assertThat(listed.state()).isEqualTo(State.IN_FORCE);
        assertThat(listed.changeClass()).isEqualTo(ChangeClass.CLAUSES);
        assertThat(listed.reason()).isEqualTo(version.reason());
        assertThat(listed.createdAt()).isEqualTo(version.createdAt());
        assertThat(listed.proposedAt()).isEqualTo(version.proposedAt().orElseThrow());
        assertThat(listed.inForceFrom()).isEqualTo(version.inForceFrom().orElseThrow());
        assertThat(versions.get(0).hashText()).isEmpty();
        assertThat(versions.get(0).number()).isEmpty();
        assertThat(parties.as(() -> parties.agreements.versions(1))).hasSize(1);
    }
}
