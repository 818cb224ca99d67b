package org.gatehouse.notifications.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Profile;
import org.gatehouse.core.dpa.Profiles;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Template;
import org.gatehouse.core.egress.TestReleased;

/**
 * Lets a template write with each set of fields that an agreement may release, and with one more each time: a text that
 * then changes has used a field which its profile does not have.
 */
final class WithinProfiles {
    private final Template template;
    private final List<Map<String, String>> links;
    private final List<String> complaints = new ArrayList<>();
    private final List<Content> written = new ArrayList<>();

    WithinProfiles(Template template, List<Map<String, String>> links) {
        this.template = template;
        this.links = links;
        for (Channel channel : Channel.values()) {
            for (Map<String, String> about : links) {
                Profiles.of(template.activity(), channel)
                        .ifPresentOrElse(profile -> write(channel, profile, about), () -> writeNothing(channel, about));
            }
        }
    }

    /** What is wrong, and what to do. */
    List<String> complaints() {
        return complaints;
    }

    /** All that was written within profiles. */
    List<Content> written() {
        return written;
    }

    boolean writesFor(Channel channel) {
        return Profiles.of(template.activity(), channel)
                .flatMap(profile -> compose(channel, profile.mandatory(), links.get(0)))
                .isPresent();
    }

    private void write(Channel channel, Profile profile, Map<String, String> about) {
        for (Set<DataField> optional : subsets(profile.optional())) {
            Set<DataField> fields = EnumSet.noneOf(DataField.class);
            fields.addAll(profile.mandatory());
            fields.addAll(optional);
            try {
                Optional<Content> within = compose(channel, fields, about);
                within.ifPresent(written::add);
                within.ifPresent(content -> requireSameWithMore(channel, profile, fields, about, content));
            } catch (RuntimeException unwritable) {
                complain(
                        channel,
                        "cannot be written from " + fields + " (" + unwritable.getMessage()
                                + "): what is not mandatory may be missing");
            }
        }
    }

    private void requireSameWithMore(
            Channel channel, Profile profile, Set<DataField> fields, Map<String, String> about, Content content) {
        Set<DataField> others = EnumSet.allOf(DataField.class);
        others.removeAll(profile.mandatory());
        others.removeAll(profile.optional());
        for (DataField other : others) {
            Set<DataField> more = EnumSet.copyOf(fields);
            more.add(other);
            String text = compose(channel, more, about).map(Canaries::written).orElse("");
            if (!text.equals(Canaries.written(content))) {
                complain(channel, "uses " + other + ", which flow_profiles.csv does not give it");
            }
        }
    }

    private void writeNothing(Channel channel, Map<String, String> about) {
        try {
            if (compose(channel, EnumSet.allOf(DataField.class), about).isEmpty()) {
                return;
            }
        } catch (RuntimeException tried) {
            // it has a text, if a broken one
        }
        complain(channel, "has a text and no profile: return Optional.empty(), or add a line to flow_profiles.csv");
    }

    private Optional<Content> compose(Channel channel, Set<DataField> fields, Map<String, String> about) {
        return template.compose(channel, TestReleased.of(Canaries.of(fields), about, Locale.ENGLISH));
    }

    private void complain(Channel channel, String what) {
        String complaint = template.activity() + " on " + channel + " " + what;
        if (!complaints.contains(complaint)) {
            complaints.add(complaint);
        }
    }

    private static List<Set<DataField>> subsets(Set<DataField> fields) {
        DataField[] all = fields.toArray(DataField[]::new);
        List<Set<DataField>> subsets = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << all.length; chosen++) {
            int bits = chosen;
            Set<DataField> subset = EnumSet.noneOf(DataField.class);
            Arrays.stream(all)
                    .filter(field -> (bits >> Arrays.asList(all).indexOf(field) & 1) == 1)
                    .forEach(subset::add);
            subsets.add(subset);
        }
        return subsets;
    }
}
