package org.gatehouse.web.agreement;

import java.util.List;
import java.util.Locale;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.imports.Examination;
import org.gatehouse.core.imports.Examination.Choice;
import org.gatehouse.core.imports.Examination.Item;
import org.gatehouse.core.imports.Examination.Said;
import org.gatehouse.web.problem.FindingView;
import org.jspecify.annotations.Nullable;

/**
 * What a file would become.
 *
 * @param unread heads of columns that are not read
 * @param findings about no line in particular
 * @param terms what a draft would say; save it as one
 */
public record ImportView(List<ItemView> items, List<String> unread, List<FindingView> findings, Terms terms) {

    /**
     * A line of a list, or an entry of an agreement.
     *
     * @param number where it stands
     * @param part {@code list}, or a part of an agreement
     * @param companies whom we know by its name; several: one of them may be meant
     * @param choices what can be taken from it
     * @param findings each with the column it is about as its place
     */
    public record ItemView(
            int number,
            String part,
            List<SaidView> says,
            List<String> companies,
            List<ChoiceView> choices,
            List<FindingView> findings) {

        static ItemView of(Item item, Locale language) {
            return new ItemView(
                    item.number(),
                    item.part(),
                    item.says().stream().map(SaidView::of).toList(),
                    item.companies(),
                    item.choices().stream().map(ChoiceView::of).toList(),
                    item.findings().stream()
                            .map(finding -> FindingView.of(finding, language))
                            .toList());
        }
    }

    /** What stands in a column. */
    public record SaidView(String column, String text) {

        static SaidView of(Said said) {
            return new SaidView(said.column(), said.text());
        }
    }

    /**
     * Something to take.
     *
     * @param key to take it by
     * @param taken whether it is part of the terms
     */
    public record ChoiceView(
            String key, @Nullable String service, @Nullable String activity, boolean taken) {

        static ChoiceView of(Choice choice) {
            return new ChoiceView(choice.key(), choice.service(), choice.activity(), choice.taken());
        }
    }

    static ImportView of(Examination examination, Locale language) {
        return new ImportView(
                examination.items().stream()
                        .map(item -> ItemView.of(item, language))
                        .toList(),
                examination.unread(),
                examination.findings().stream()
                        .map(finding -> FindingView.of(finding, language))
                        .toList(),
                examination.terms());
    }
}
