package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantId;

/** The keys of the test vectors. They open nothing. */
final class FixedKeys {
    static final TenantId LETTERS = new TenantId(UUID.fromString("019aaf00-0000-7000-8000-000000000001"));
    static final TenantId PARCELS = new TenantId(UUID.fromString("019aaf00-0000-7000-8000-000000000002"));
    static final UUID DOOR = UUID.fromString("019aaf00-0000-7000-8000-0000000000d1");
    static final UUID NEXT_DOOR = UUID.fromString("019aaf00-0000-7000-8000-0000000000d2");
    static final UUID GRANT = UUID.fromString("019aaf00-0000-7000-8000-0000000000a1");
    static final UUID OTHER_GRANT = UUID.fromString("019aaf00-0000-7000-8000-0000000000a2");

    static final OctetKeyPair OF_LETTERS =
            edwards("t1", "y1QY0oDKfMeYFMCl6v-CWO7GKD468zgoXrqMleBP0f4", "JCoDeyc44r0YrgEO6BV-U1OpSdzw8VP_-_KA5vkAiiE");
    static final OctetKeyPair NEXT_OF_LETTERS =
            edwards("t2", "lBoyxwBzM-Jt5KFGY-DDIOrKRF_6n-e-2yrGZ1bT2YI", "WvnjhakkUu_Gk7jKSaqsuOxuJG9fh0GUlgQPvWN0hdc");

    /** Under the same name, which proves nothing. */
    static final OctetKeyPair OF_PARCELS =
            edwards("t1", "809PaJZzzhpc1sd6TPTacujU_ZOiSS5AqBoiB7O7ohg", "hRhuP0H2xtDsfx7O1JTjQyU5H_51zk0HBcEmOupuF8Q");

    static final OctetKeyPair OF_DOOR =
            edwards(null, "Uja591Rd_AONuzCpTVkuBTbqZLamkkAZ4y9Y3KcS60s", "hkVAiTx-SjpCu9yeVl0G0bsRKbpRUoVaGU9CDSZMg10");
    static final OctetKeyPair OF_NEXT_DOOR =
            edwards(null, "hyXSf4aW6ZfYGfu7xp1CBWgWSKmoiw_3qqFw6WHEdds", "Qt-ydOV9o3909fh04FjuAqRYUK1XrVmOqazznhaoFko");

    static final ECKey SEALING = curve(
            "H-oE97w0zVIfw2r4wf3NVAIBuE_SLPHB3qzN5szHNOA",
            "lIIn121NqaIHQI2UdryXYgBvm7jdOHq0xwHr_CjV0FI",
            "C56nMx8UvSOvQLyDCBejBh0nyez4aeBv2aoU6NgasXI");
    static final ECKey PHONE = curve(
            "jh6q6_eqt8NWdb_ImkB3bUtRAviEemwgpVDGFN63WqU",
            "FhLVL7n-2fDvZN3zCiBFwa4GzHKzQPuGV8FTtRLJ0Pg",
            "pfFiGdkJyYO8z0WmqLpAlb3pzcUdZlhWDVfJY_EzuAI");
    static final ECKey OTHER_PHONE = curve(
            "inM5g2n-Uwro2gFPpX6RbmWeSYTElynSyQwH0-XUeow",
            "mvH5XoifHZJ_fdFrNJS3E2I4qbH5eW4sqcIftsAdDl4",
            "41SYCyZPaWFEKJJRGFZEUSoHyP_B_p06hWZpRolw5Lo");
    static final ECKey REPLY = curve(
            "9bEHWtrq_ULdrPjfFM8TbrLmFFog-GXpWkI5ceGCflI",
            "P4WeuB1PrH7cCBi2dsCzTOd-a8EOahjrOmIWL0WSjxw",
            "5uK31T5rEwCGHOkV0_DI6672j4OM3C4dYf0Ozt6Nn7Q");

    private FixedKeys() {}

    private static OctetKeyPair edwards(String name, String x, String d) {
        return new OctetKeyPair.Builder(Curve.Ed25519, new Base64URL(x))
                .d(new Base64URL(d))
                .keyID(name)
                .build();
    }

    private static ECKey curve(String x, String y, String d) {
        return new ECKey.Builder(Curve.P_256, new Base64URL(x), new Base64URL(y))
                .d(new Base64URL(d))
                .build();
    }
}
