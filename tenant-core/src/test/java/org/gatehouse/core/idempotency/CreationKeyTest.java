package org.gatehouse.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.gatehouse.core.secrets.MasterKey;
import org.junit.jupiter.api.Test;

class CreationKeyTest {
    private static final UUID ACTOR = new UUID(1, 2);
    private final MasterKey ours = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void one_request_has_one_fingerprint_and_another_another() {
        CreationKey key = CreationKey.of(ours, ACTOR, "key", "POST /a\n{}");

        assertThat(CreationKey.of(ours, ACTOR, "key", "POST /a\n{}")).isEqualTo(key);
        assertThat(CreationKey.of(ours, ACTOR, "key", "POST /b\n{}").id()).isEqualTo(key.id());
        assertThat(CreationKey.of(ours, ACTOR, "key", "POST /b\n{}").fingerprint())
                .hasSize(64)
                .isNotEqualTo(key.fingerprint());
    }

    @Test
    void the_same_key_of_somebody_else_is_another() {
        assertThat(CreationKey.of(ours, ACTOR, "key", "").id())
                .isNotEqualTo(CreationKey.of(ours, new UUID(3, 4), "key", "").id());
    }

    @Test
    void whoever_only_has_the_database_cannot_try_out_what_was_asked_for() {
        byte[] other = new byte[32];
        other[0] = 1;
        MasterKey theirs = new MasterKey(Base64.getEncoder().encodeToString(other));

        assertThat(CreationKey.of(theirs, ACTOR, "key", "guess").fingerprint())
                .isNotEqualTo(CreationKey.of(ours, ACTOR, "key", "guess").fingerprint());
    }
}
