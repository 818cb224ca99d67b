package org.gatehouse.core.egress;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.dpa.DataField;

/** Releases fields for tests of templates, which otherwise only the gate can. */
public final class TestReleased {
    private TestReleased() {}

    public static Released of(Map<DataField, String> values, Map<String, String> links, Locale language) {
        return new Released(values, links, language, new UUID(0, 7));
    }
}
