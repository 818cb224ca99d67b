package org.gatehouse.core.egress;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;

/** Stands in the gate's own package, where the constructor can be seen, and breaks a rule of the architecture there. */
class ClearsItself {
    Optional<Content> write(Template template, Map<DataField, String> values) {
        return template.compose(Channel.EMAIL, new Released(values, Map.of(), Locale.ROOT, null));
    }
}
