package org.gatehouse.visitor.posters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.gatehouse.core.branding.Brandings;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.visitor.testing.World;
import org.junit.jupiter.api.Test;

class KeepPostersDatabaseTest {
    private static final String HERE = "https://visit.example.com";

    private final World world = new World();

    @Test
    void what_a_poster_says_is_read_in_a_transaction_and_drawn_after_it() {
        UUID poster = keep(keep -> keep.make(world.site, "Main", null));
        String token = world.in(use -> use.rows()
                .find(EntrancePoster.class, poster)
                .orElseThrow()
                .token(World.KEY)
                .text());

        PosterSheet.Content content = keep(keep -> keep.sheet(world.site, poster, HERE));

        assertThat(content.company()).isEqualTo("Test");
        assertThat(content.color()).as("ours").isEmpty();
        assertThat(content.site()).isEqualTo("Havnegade");
        assertThat(content.entrance()).isEqualTo("Main");
        assertThat(content.madeOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(content.link()).isEqualTo(HERE + "/enter/#" + token);
        assertThat(content.toString()).doesNotContain(token);
        assertThat(new String(PosterSheet.draw(content), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    private <T> T keep(Function<KeepPosters, T> work) {
        return world.database.withDatabase(world.tenant, em -> {
            Rows rows = new Rows(em);
            Sites sites = new Sites(rows);
            return work.apply(new KeepPosters(
                    rows,
                    sites,
                    new Posters(rows, sites),
                    new Tenants(em),
                    new Brandings(rows),
                    new Creations(rows, world.clock),
                    World.KEY,
                    world.clock));
        });
    }
}
