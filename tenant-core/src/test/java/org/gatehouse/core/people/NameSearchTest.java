package org.gatehouse.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.core.people.NameSearch.Found;
import org.gatehouse.core.people.NameSearch.Hit;
import org.gatehouse.core.people.NameSearch.Name;
import org.junit.jupiter.api.Test;

class NameSearchTest {
    private final List<Name> names = Stream.of(
                    "Hanne Møller", "Hanne Thomsen", "Søren Aagaard", "Li Wu", "Anne-Marie Krog", "Åse Ravn")
            .map(NameSearchTest::name)
            .toList();

    @Test
    void a_name_is_shown_as_far_as_it_was_typed() {
        assertThat(labels("mol")).containsExactly("H. Møl…");
        assertThat(labels("hanne mø")).containsExactly("Hanne M.");
        assertThat(labels("hann møll")).containsExactly("Hann… Møll…");
        assertThat(labels("Hanne Møller")).containsExactly("Hanne Møller");
        assertThat(labels("aga")).containsExactly("S. Aaga…");
        assertThat(labels("aaga soren")).containsExactly("Søren Aaga…");
        assertThat(labels("marie")).containsExactly("A.-Marie K.");
        assertThat(labels("ase")).containsExactly("Åse R.");
    }

    @Test
    void fewer_than_three_letters_of_a_word_find_nobody_even_where_they_are_the_name() {
        for (String few : List.of("li wu", "ha", "h a n", "   ", "---")) {
            assertThat(NameSearch.list(few, names)).as(few).isEqualTo(Found.NOBODY);
        }
        assertThat(labels("anne")).as("begins no other word").containsExactly("Anne-M. K.");
    }

    @Test
    void those_who_would_look_alike_are_not_offered_until_more_is_typed() {
        assertThat(labels("han")).containsExactly("Han… M.", "Han… T.");

        List<Name> more =
                Stream.concat(names.stream(), Stream.of(name("Hanne Munk"))).toList();
        Found alike = NameSearch.list("han", more);
        assertThat(alike.hits()).extracting(Hit::label).containsExactly("Han… T.");
        assertThat(alike.more()).isTrue();
        assertThat(NameSearch.list("hanne mun", more).hits())
                .extracting(Hit::label)
                .containsExactly("Hanne Mun…");
    }

    @Test
    void namesakes_are_for_the_desk() {
        Found two = NameSearch.exact("hanne moller", List.of(name("Hanne Møller"), name("Hanne Møller")));

        assertThat(two).isEqualTo(new Found(List.of(), true));
    }

    @Test
    void more_than_five_are_none() {
        List<Name> six = IntStream.range(0, 6)
                .mapToObj(i -> name("Hanne " + (char) ('A' + i) + "x"))
                .toList();

        assertThat(NameSearch.list("hanne", six)).isEqualTo(new Found(List.of(), true));
        assertThat(NameSearch.list("hanne", six.subList(0, 5)).hits()).hasSize(5);
    }

    @Test
    void the_full_name_is_needed_where_the_tenant_says_so() {
        assertThat(NameSearch.exact("hanne moller", names).hits())
                .extracting(Hit::label)
                .containsExactly("Hanne Møller");
        assertThat(NameSearch.exact("li wu", names).hits()).hasSize(1);
        assertThat(NameSearch.exact("hanne", names)).isEqualTo(Found.NOBODY);
        assertThat(NameSearch.exact("---", names)).isEqualTo(Found.NOBODY);
    }

    /** Somebody has tried all three letters that there are. */
    @Test
    void who_spells_through_the_alphabet_learns_no_full_name() {
        List<String> learned = IntStream.range(0, 26 * 26 * 26)
                .mapToObj(i -> "" + (char) ('a' + i / 676) + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26))
                .flatMap(text -> NameSearch.list(text, names).hits().stream())
                .map(Hit::label)
                .distinct()
                .toList();

        assertThat(learned)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(names.stream().map(Name::full).toList());
    }

    private List<String> labels(String typed) {
        return NameSearch.list(typed, names).hits().stream().map(Hit::label).toList();
    }

    private static Name name(String full) {
        String[] parts = full.split(" ", 2);
        return new Name(UUID.randomUUID(), parts[0], parts[1]);
    }
}
