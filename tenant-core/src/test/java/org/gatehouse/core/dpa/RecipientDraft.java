package org.gatehouse.core.dpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A recipient that can be altered. Without being altered it is at home, in order and writes text messages. */
final class RecipientDraft {
    String key;
    Channel channel = Channel.SMS;
    String country = "DK";
    Set<String> storage = new TreeSet<>(Set.of("DK"));
    Set<String> access = new TreeSet<>();
    Set<String> chain = new TreeSet<>();
    Recipient.Status status = Recipient.Status.ACTIVE;
    boolean internal;
    List<TransferBasis> bases = new ArrayList<>();
    Instant auditedUntil = Instant.MAX;
    Validity engaged = Validity.ALWAYS;

    RecipientDraft(String key) {
        this.key = key;
    }

    RecipientDraft(Recipient from) {
        key = from.key();
        channel = from.channel();
        country = from.country();
        storage = new TreeSet<>(from.storage());
        access = new TreeSet<>(from.access());
        chain = new TreeSet<>(from.chain());
        status = from.status();
        internal = from.internal();
        bases = new ArrayList<>(from.bases());
        auditedUntil = from.auditedUntil();
        engaged = from.engaged();
    }

    Recipient recipient() {
        return new Recipient(
                key, channel, country, storage, access, chain, status, internal, bases, auditedUntil, engaged);
    }
}
