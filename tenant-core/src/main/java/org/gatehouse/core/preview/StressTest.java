package org.gatehouse.core.preview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** What would have become of a month's messages if something in the law had ended that day. Kept as it came out. */
@Entity
@NotPersonal("counts of messages, of nobody in particular")
@Table(name = "stress_test")
public class StressTest extends TenantOwned {
    @Column(name = "fact")
    private String fact;

    @Column(name = "month")
    private @Nullable LocalDate month;

    @Column(name = "made_at")
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "basis")
    private Basis basis;

    @Column(name = "flows")
    private long flows;

    @Column(name = "affected")
    private long affected;

    @Column(name = "effects")
    private String effects;

    /** For JPA. */
    protected StressTest() {}

    /** @param month the first day of the one for which it was made by itself; null: somebody asked */
    StressTest(String fact, @Nullable LocalDate month, Month messages, Consequences consequences) {
        super(newId());
        this.fact = fact;
        this.month = month;
        this.madeAt = messages.until();
        this.basis = messages.basis();
        this.flows = messages.flows();
        this.affected = consequences.affected();
        this.effects =
                Json.write(consequences.effects().stream().sorted(Effect.ORDER).toArray(Effect[]::new));
    }

    public String fact() {
        return fact;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Basis basis() {
        return basis;
    }

    public long flows() {
        return flows;
    }

    public long affected() {
        return affected;
    }

    /** The worst first. */
    public List<Effect> effects() {
        return List.of(Json.read(effects, Effect[].class));
    }
}
