package org.gatehouse.core.dpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.core.dpa.Agreement.Approval;
import org.gatehouse.core.dpa.Decision.Deny;
import org.gatehouse.core.dpa.Decision.Permit;
import org.gatehouse.core.dpa.Decision.Skipped;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a flow may leave, and to whom. Pure and closed by default: what the agreement does not name is
 * refused, and a third country is refused for want of a transfer basis.
 */
public final class TransferPolicy {
    private TransferPolicy() {}

    /**
     * @param agreement the version in force, or null where there is none
     * @param catalogue services by key
     */
    public static Decision decide(
            Flow flow, @Nullable Agreement agreement, Map<String, ProcessorService> catalogue, Instant now) {
        if (agreement == null || now.isBefore(agreement.inForceFrom())) {
            return new Deny(Reason.DPA_NOT_IN_FORCE, List.of());
        }
        if (!agreement.activities().contains(flow.activity())) {
            return new Deny(Reason.ACTIVITY_NOT_INSTRUCTED, List.of());
        }
        List<Skipped> skipped = new ArrayList<>();
        for (String key : agreement.order()) {
            ProcessorService service = catalogue.get(key);
            Optional<Reason> objection =
                    service == null ? Optional.of(Reason.NOT_APPROVED) : objection(flow, agreement, service);
            if (service != null && objection.isEmpty()) {
                Set<DataField> released = released(flow, agreement, service);
                return new Permit(service, released, without(flow.fields(), released), List.copyOf(skipped));
            }
            skipped.add(new Skipped(key, objection.orElseThrow()));
        }
        Reason why = skipped.size() == 1 ? skipped.get(0).reason() : Reason.NO_PERMITTED_RECIPIENT;
        return new Deny(why, List.copyOf(skipped));
    }

    private static Optional<Reason> objection(Flow flow, Agreement agreement, ProcessorService service) {
        if (!service.isActive()) {
            return Optional.of(Reason.PROCESSOR_SUSPENDED);
        }
        if (!service.isInternal()) {
            Optional<Reason> transfer = transferObjection(flow, agreement, service);
            if (transfer.isPresent()) {
                return transfer;
            }
        }
        Optional<Profile> profile = Profiles.of(flow.activity(), service.channel());
        if (profile.isEmpty()) {
            return Optional.of(Reason.CHANNEL_NOT_PROFILED);
        }
        if (!released(flow, agreement, service).containsAll(profile.get().mandatory())) {
            return Optional.of(Reason.MANDATORY_FIELD_NOT_ALLOWED);
        }
        if (!flow.connected().contains(service.key())) {
            return Optional.of(Reason.NOT_CONNECTED);
        }
        return flow.exhausted().contains(service.key()) ? Optional.of(Reason.EXHAUSTED) : Optional.empty();
    }

    private static Optional<Reason> transferObjection(Flow flow, Agreement agreement, ProcessorService service) {
        if (approval(flow, agreement, service).isEmpty()) {
            boolean other =
                    agreement.approvals().stream().anyMatch(a -> a.service().equals(service.key()));
            return Optional.of(other ? Reason.APPROVED_FOR_OTHER_ACTIVITY : Reason.NOT_APPROVED);
        }
        if (!service.countries().stream().allMatch(agreement::allowsLocation)) {
            return Optional.of(Reason.LOCATION_NOT_ALLOWED);
        }
        boolean thirdCountry = !service.countries().stream().allMatch(Eea::contains);
        return thirdCountry ? Optional.of(Reason.NO_TRANSFER_BASIS) : Optional.empty();
    }

    private static Optional<Approval> approval(Flow flow, Agreement agreement, ProcessorService service) {
        return agreement.approvals().stream()
                .filter(approval -> approval.service().equals(service.key()) && approval.activity() == flow.activity())
                .findFirst();
    }

    private static Set<DataField> released(Flow flow, Agreement agreement, ProcessorService service) {
        Set<DataField> approved = approval(flow, agreement, service)
                .map(Approval::fields)
                .filter(fields -> !fields.isEmpty())
                .orElse(EnumSet.allOf(DataField.class));
        Set<DataField> released = EnumSet.noneOf(DataField.class);
        Profiles.of(flow.activity(), service.channel())
                .ifPresent(profile -> flow.fields().stream()
                        .filter(field -> profile.allows(field) && approved.contains(field))
                        .forEach(released::add));
        return released;
    }

    private static Set<DataField> without(Set<DataField> all, Set<DataField> some) {
        Set<DataField> rest = EnumSet.noneOf(DataField.class);
        all.stream().filter(field -> !some.contains(field)).forEach(rest::add);
        return rest;
    }
}
