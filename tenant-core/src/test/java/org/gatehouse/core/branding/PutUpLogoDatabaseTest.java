package org.gatehouse.core.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

class PutUpLogoDatabaseTest {
    private static final byte[] NO_PICTURE = {1, 2, 3};

    private final IdentityBench bench = new IdentityBench();
    private final Brandings brandings = new Brandings(bench.rows);
    private final ChangeBranding change = bench.container.useCase(ChangeBranding.class, bench.rows, brandings);
    private final PutUpLogo one = instance();
    private final PutUpLogo other = instance();
    private final Tenant tenant = bench.newTenant();

    private PutUpLogo instance() {
        return new PutUpLogo(change, bench.container.useCase(CountLogos.class, bench.rows, bench.clock));
    }

    @Test
    void whoever_has_not_seen_the_newest_is_told_before_anything_is_drawn_or_counted() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertThat(refused(one, 7, NO_PICTURE).problem()).isEqualTo(Problem.STALE_VERSION);
        }

        put(one, tenant, 0, picture());
        assertThat(hasLogo()).isTrue();
        assertThat(refused(one, 0, picture()).problem()).isEqualTo(Problem.STALE_VERSION);
        put(one, tenant, 1, picture());
    }

    @Test
    void whoever_was_slower_while_it_was_drawn_writes_nothing() throws IOException {
        LogoImage drawn = LogoImage.of(picture());
        bench.doIn(tenant, () -> change.requireVersion(0));
        bench.doIn(tenant, () -> change.color(0, new BrandColor("#0e6b58")));

        Refusal late = catchThrowableOfType(Refusal.class, () -> bench.doIn(tenant, () -> change.logo(0, drawn)));
        assertThat(late.problem()).isEqualTo(Problem.STALE_VERSION);
        assertThat(hasLogo()).isFalse();
    }

    @Test
    void a_tenant_has_ten_drawn_a_minute_good_or_not_by_whichever_instance() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(refused(one, 0, NO_PICTURE).problem()).isEqualTo(Problem.IMAGE_NOT_USABLE);
            assertThat(refused(other, 0, NO_PICTURE).problem()).isEqualTo(Problem.IMAGE_NOT_USABLE);
        }

        Refusal full = refused(one, 0, picture());
        assertThat(full.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
        assertThat(full.details()).containsExactly(61L);
        Tenant another = bench.newTenant();
        byte[] logo = picture();
        assertThatCode(() -> put(one, another, 0, logo)).doesNotThrowAnyException();

        bench.clock.advance(Duration.ofMinutes(1));
        put(other, tenant, 0, logo);
        assertThat(hasLogo()).isTrue();
    }

    @Test
    void many_at_once_are_no_more_than_there_may_be() throws Exception {
        List<Refusal> told = Together.run(16, () -> refused(one, 0, NO_PICTURE));

        assertThat(told)
                .filteredOn(no -> no.problem() == Problem.IMAGE_NOT_USABLE)
                .hasSize(10);
        assertThat(told)
                .filteredOn(no -> no.problem() == Problem.TOO_MANY_REQUESTS)
                .hasSize(6);
    }

    private void put(PutUpLogo logos, Tenant owner, long version, byte[] sent) {
        bench.doIn(owner, () -> logos.put(version, sent));
    }

    private Refusal refused(PutUpLogo logos, long version, byte[] sent) {
        return catchThrowableOfType(Refusal.class, () -> put(logos, tenant, version, sent));
    }

    private boolean hasLogo() {
        return bench.in(tenant, () -> bench.container.call(brandings::haveLogo));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
