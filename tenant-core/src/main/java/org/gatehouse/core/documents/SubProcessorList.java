package org.gatehouse.core.documents;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.vocabulary.Kind;
import org.gatehouse.core.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who processes personal data on behalf of a tenant, for anybody.
 *
 * @param version such as {@code 2.3}
 * @param knownOn when what is known of them was recorded last
 * @param inEmergency who may receive warnings besides, as soon as somebody of the tenant breaks the glass
 */
public record SubProcessorList(
        String organisation,
        @Nullable String version,
        Instant writtenAt,
        Instant knownOn,
        List<Entry> subProcessors,
        List<Entry> inEmergency,
        List<Change> announced) {

    /** @param activities in words */
    public record Entry(
            String legalName,
            @Nullable String legalId,
            @Nullable String address,
            List<String> activities,
            Set<String> storage,
            Set<String> access,
            List<Link> chain) {}

    public record Link(String name, List<String> countries) {}

    /** @param notBefore null: those whom it concerns have not been told yet */
    public record Change(
            String legalName,
            List<String> activities,
            @Nullable Instant notBefore) {}

    static SubProcessorList of(Matter matter) {
        Words words = Words.in(matter.language());
        SubProcessors all = new SubProcessors(matter);
        return new SubProcessorList(
                matter.around().organisation(),
                matter.version().number(),
                matter.at(),
                matter.known().recordedAt(),
                all.approved().entrySet().stream()
                        .map(entry -> entry(
                                matter,
                                words,
                                entry.getKey(),
                                entry.getValue().stream().map(Approval::activity)))
                        .toList(),
                all.inEmergency().stream()
                        .map(one -> entry(
                                matter,
                                words,
                                one.service(),
                                one.what().keySet().stream().map(Enum::name)))
                        .toList(),
                matter.around().announced().stream()
                        .map(one -> change(matter, words, one))
                        .toList());
    }

    private static Entry entry(Matter matter, Words words, Service service, Stream<String> activities) {
        LegalEntity entity = matter.catalogue().processor(service.processor()).orElse(null);
        Set<String> access = new TreeSet<>(service.access());
        if (entity != null) {
            access.add(entity.country());
        }
        return new Entry(
                entity == null ? service.processor() : entity.legalName(),
                entity == null ? null : entity.legalId(),
                entity == null ? null : entity.address(),
                activities.map(activity -> words.name(Kind.ACTIVITY, activity)).toList(),
                new TreeSet<>(service.storage()),
                access,
                service.chain().stream()
                        .map(link -> new Link(link.processor(), link.countries()))
                        .toList());
    }

    private static Change change(Matter matter, Words words, Announced announced) {
        return new Change(
                matter.catalogue().legalNameOf(announced.change().proposal().service()),
                announced.notice().activities().stream()
                        .map(activity -> words.name(Kind.ACTIVITY, activity))
                        .toList(),
                announced.notice().window().map(window -> window.end()).orElse(null));
    }
}
