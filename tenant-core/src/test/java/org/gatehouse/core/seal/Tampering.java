package org.gatehouse.core.seal;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.gatehouse.core.ids.Uuids;

/** What somebody with the database may do to a log, one deed of chance at a time. */
final class Tampering {
    private static final String REST = "id, version, message_id, agreement_id, activity, outcome, reason, service,"
            + " channel, released, removed, skipped, decided_at, form, leaf, registry_number, policy_hash, engine,"
            + " purpose, site_id, subject_category, subject_ref, basis, countries, asked";

    /** At least one for each column that matters. */
    static final List<String> EDITS = List.of(
            "id = X'00112233445566778899AABBCCDDEEFF'",
            "message_id = X'00112233445566778899AABBCCDDEEFF'",
            "agreement_id = X'00112233445566778899AABBCCDDEEFF'",
            "activity = 'INVITATION'",
            "activity = 'NO_SUCH'",
            "outcome = 'DENY'",
            "outcome = 'permit'",
            "reason = 'NO_AGREEMENT'",
            "service = null",
            "service = ''",
            "channel = 'SMS'",
            "channel = null",
            "released = 'GUEST_NAME'",
            "removed = 'SITE'",
            "released = concat(released, ' ')",
            "released = removed, removed = released",
            "skipped = ''",
            "decided_at = decided_at + interval 1 microsecond",
            "registry_number = registry_number + 1",
            "policy_hash = X'" + "AB".repeat(32) + "'",
            "engine = 7",
            "purpose = 'MARKETING'",
            "site_id = X'00112233445566778899AABBCCDDEEFF'",
            "subject_category = 'KEY_USER'",
            "subject_ref = X'" + "AB".repeat(32) + "'",
            "basis = 'US:SCC'",
            "countries = 'US'",
            "asked = 'PHOTO'",
            "offered = 'PHOTO'",
            "preferred = 'SMS'",
            "unable = 'smtp:EXHAUSTED'",
            "kind = X'00112233445566778899AABBCCDDEEFF'",
            "form = form + 1",
            "leaf = X'" + "AB".repeat(32) + "'",
            "leaf = null",
            "seq = null, leaf = null",
            "seq = -1");

    private final LogBench log;
    private final LogBench other;
    private final Random random;
    private final List<Supplier<String>> deeds = List.of(
            this::edit,
            this::editAndSealAnew,
            this::delete,
            this::deleteAndSealAnew,
            this::insert,
            this::insertAndSealAnew,
            this::swap,
            this::truncate,
            this::moveToAnotherTenant,
            this::forge,
            this::bend);

    Tampering(LogBench log, LogBench other, Random random) {
        this.log = log;
        this.other = other;
        this.random = random;
    }

    /** Does one, and says what. */
    String next() {
        return deeds.get(random.nextInt(deeds.size())).get();
    }

    private long size() {
        return log.count("seq is not null");
    }

    private long anyRow() {
        return random.nextInt((int) size());
    }

    private String edit() {
        return edit(EDITS.get(random.nextInt(EDITS.size())), anyRow());
    }

    String edit(String change, long seq) {
        int changed = log.sql(
                "update flow_evidence set " + change + " where tenant_id = ? and seq = ?", log.tenant.value(), seq);
        if (changed != 1) {
            throw new AssertionError(change + " changed " + changed);
        }
        return change + " where seq = " + seq;
    }

    private String editAndSealAnew() {
        String deed = edit(
                List.of("outcome = 'DENY'", "reason = 'X'", "skipped = 'X'").get(random.nextInt(3)), anyRow());
        log.sealAnew();
        return deed + ", sealed anew";
    }

    private String delete() {
        long seq = anyRow();
        log.sql("delete from flow_evidence where tenant_id = ? and seq = ?", log.tenant.value(), seq);
        return "delete " + seq;
    }

    private String deleteAndSealAnew() {
        long seq = anyRow();
        log.sql("delete from flow_evidence where tenant_id = ? and seq = ?", log.tenant.value(), seq);
        log.sql(
                "update flow_evidence set seq = seq - 1 where tenant_id = ? and seq > ? order by seq",
                log.tenant.value(),
                seq);
        log.sealAnew();
        return "delete " + seq + ", sealed anew";
    }

    private String insert() {
        long seq = random.nextBoolean() ? size() : size() + random.nextInt(10);
        put(seq);
        return "insert " + seq;
    }

    private String insertAndSealAnew() {
        long seq = anyRow();
        log.sql(
                "update flow_evidence set seq = seq + 1 where tenant_id = ? and seq >= ? order by seq desc",
                log.tenant.value(),
                seq);
        put(seq);
        log.sealAnew();
        return "insert " + seq + ", sealed anew";
    }

    private void put(long seq) {
        try (java.sql.Connection connection = log.connect()) {
            log.insert(connection, Uuids.next(), seq);
            connection.commit();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String swap() {
        long one = anyRow();
        long two = (one + 1 + random.nextInt((int) size() - 1)) % size();
        edit("seq = -7", one);
        edit("seq = " + one, two);
        edit("seq = " + two, -7);
        boolean anew = random.nextBoolean();
        if (anew) {
            log.sealAnew();
        }
        return "swap " + one + " and " + two + (anew ? ", sealed anew" : "");
    }

    private String truncate() {
        long from = 1 + anyRow() / 2;
        log.sql("delete from flow_evidence where tenant_id = ? and seq >= ?", log.tenant.value(), from);
        boolean anew = random.nextBoolean();
        if (anew) {
            log.sealAnew();
        }
        return "truncate to " + from + (anew ? ", sealed anew" : "");
    }

    private String moveToAnotherTenant() {
        long seq = anyRow();
        if (random.nextBoolean()) {
            log.sql(
                    "update flow_evidence set tenant_id = ?, seq = null, leaf = null where tenant_id = ? and seq = ?",
                    other.tenant.value(),
                    log.tenant.value(),
                    seq);
            return "moved away " + seq;
        }
        long theirs = random.nextInt((int) other.count("seq is not null"));
        log.sql("delete from flow_evidence where tenant_id = ? and seq = ?", log.tenant.value(), seq);
        log.sql(
                "insert into flow_evidence (tenant_id, seq, " + REST + ") select ?, ?, " + REST
                        + " from flow_evidence where tenant_id = ? and seq = ?",
                log.tenant.value(),
                seq,
                other.tenant.value(),
                theirs);
        return "another tenant's in place of " + seq;
    }

    /** A checkpoint that we have not signed. */
    private String forge() {
        List<Checkpoint> signed = log.checkpoints();
        Checkpoint victim = signed.get(random.nextInt(signed.size()));
        byte[] signature = new byte[64 + random.nextInt(2)];
        random.nextBytes(signature);
        String origin = victim.origin();
        Checkpoint forged = new Checkpoint(origin, victim.size(), TreeHash.leaf(signature), Optional.empty());
        Note.Line line = new Note.Line(origin, log.signet.verifier(origin).id(), signature);
        List<String> notes = Arrays.asList(
                new Note(victim.text(), List.of(line)).toString(),
                new Note(forged.text(), List.of(line)).toString(),
                other.checkpoint().text(),
                Base64.getEncoder().encodeToString(signature),
                "");
        Collections.shuffle(notes, random);
        log.sql(
                "update log_checkpoint set note = ? where tenant_id = ? and size = ?",
                notes.get(0),
                log.tenant.value(),
                victim.size());
        return "checkpoint " + victim.size() + " is now " + notes.get(0);
    }

    /** The head, or a checkpoint in a place that is not its own. */
    private String bend() {
        List<String> ways = List.of(
                "update log_head set size = size + 1 where tenant_id = ?",
                "update log_head set size = size - 1 where tenant_id = ?",
                "update log_head set size = 4611686018427387904 where tenant_id = ?",
                "update log_head set frontier = '' where tenant_id = ?",
                "update log_head set frontier = reverse(frontier) where tenant_id = ?",
                "delete from log_head where tenant_id = ?",
                "delete from log_checkpoint where tenant_id = ?",
                "delete from log_checkpoint where tenant_id = ? order by size desc limit 1",
                "update log_checkpoint set size = size + 1 where tenant_id = ? order by size desc limit 1",
                "update log_checkpoint set size = -size where tenant_id = ? order by size limit 1");
        String way = ways.get(random.nextInt(ways.size()));
        log.sql(way, log.tenant.value());
        return way;
    }
}
