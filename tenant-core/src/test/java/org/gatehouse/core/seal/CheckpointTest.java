package org.gatehouse.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text forms, against notes that others have signed. */
class CheckpointTest {
    private static final String KNOWN = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String CHECKPOINT = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+\
            zyWE+xeMcTOAYQ8=
            """;

    private final VerifierKey key = key(KEY);

    private static VerifierKey key(String text) {
        byte[] typed = Base64.getDecoder().decode(text.split("\\+", 3)[2]);
        return new VerifierKey(text.split("\\+", 3)[0], java.util.Arrays.copyOfRange(typed, 1, typed.length));
    }

    @Test
    void the_known_note_is_read_verified_and_written_as_it_was() {
        Note note = Note.read(KNOWN).orElseThrow();

        assertThat(key.hasSigned(note)).isTrue();
        assertThat(note).hasToString(KNOWN);
        assertThat(key.text()).isEqualTo(KEY);
    }

    @Test
    void the_second_in_which_it_was_signed_is_part_of_what_is_signed_and_those_of_others_have_none() {
        Frontier tree = Frontier.EMPTY.append(TreeHash.leaf(new byte[] {1}));
        Checkpoint made = new Checkpoint("gatehouse/x", tree, Instant.parse("2026-11-24T08:00:00.9Z"));

        assertThat(made.text()).endsWith("\ntime 2026-11-24T08:00:00Z\n");
        assertThat(Checkpoint.of(new Note(made.text(), List.of()))).contains(made);
        assertThat(SignedCheckpoint.read(CHECKPOINT).orElseThrow().checkpoint().at())
                .isEmpty();
        assertThat(Checkpoint.of(new Note(made.text().replace("-24T", "-34T"), List.of()))
                        .orElseThrow()
                        .at())
                .isEmpty();
    }

    @Test
    void a_note_that_was_touched_is_not_signed() {
        assertThat(key.hasSigned(Note.read(KNOWN.replace("answer", "Answer")).orElseThrow()))
                .isFalse();
    }

    @Test
    void a_signature_with_a_byte_too_many_is_none() {
        Note note = Note.read(KNOWN).orElseThrow();
        Note.Line line = note.lines().get(0);
        byte[] longer = java.util.Arrays.copyOf(line.signature(), 65);

        assertThat(key.hasSigned(new Note(note.text(), List.of(new Note.Line(line.name(), line.keyId(), longer)))))
                .isFalse();
    }

    @Test
    void signatures_of_others_beside_it_say_nothing_and_a_wrong_one_of_its_own_spoils_it() {
        Note note = Note.read(KNOWN).orElseThrow();
        Note.Line own = note.lines().get(0);
        Note.Line other = new Note.Line("witness.example", 7, new byte[72]);
        Note.Line wrong = new Note.Line(own.name(), own.keyId(), new byte[64]);

        assertThat(key.hasSigned(new Note(note.text(), List.of(other, own)))).isTrue();
        assertThat(key.hasSigned(new Note(note.text(), List.of(other)))).isFalse();
        assertThat(key.hasSigned(new Note(note.text(), List.of(own, wrong)))).isFalse();
    }

    @Test
    void a_checkpoint_is_read() {
        SignedCheckpoint read = SignedCheckpoint.read(CHECKPOINT).orElseThrow();

        assertThat(read.checkpoint().origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(read.checkpoint().size()).isEqualTo(20_852_163);
        assertThat(Note.read(CHECKPOINT).orElseThrow().text())
                .isEqualTo(read.checkpoint().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "o\n1\nAAAA\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— o AAAAAAA=",
                "o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— o AAAAAAA=\n",
                "o\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— o AAAAAAA=\n",
                "o\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— o AAAAAAA=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n\n— o AAAAAAA=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— o+o AAAAAAA=\n",
                "o\n1\r\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— o AAAAAAA=\n"
            })
    void what_is_no_checkpoint_is_not_read(String text) {
        assertThat(SignedCheckpoint.read(text)).isEmpty();
    }
}
