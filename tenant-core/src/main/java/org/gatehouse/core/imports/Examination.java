package org.gatehouse.core.imports;

import java.util.List;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.findings.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What something that was made elsewhere would become here. Nothing is kept of it.
 *
 * @param items its lines, or the entries of its annexes
 * @param unread heads of columns that say nothing we ask for
 * @param findings what is wrong with it as a whole
 * @param terms what a draft would say of what was taken
 */
public record Examination(List<Item> items, List<String> unread, List<Finding> findings, Terms terms) {
    /** Of an {@link Item}: it stands in a list, and not in a part of an agreement. */
    public static final String LIST = "list";

    /**
     * One line.
     *
     * @param number where it stands in the file, or in its part of the agreement
     * @param part {@link #LIST}, or a part of the agreement such as {@code approvals}
     * @param companies whom the catalogue knows by that name; more than one: one of them may be meant
     */
    public record Item(
            int number,
            String part,
            List<Said> says,
            List<String> companies,
            List<Choice> choices,
            List<Finding> findings) {}

    /** @param column a {@link Column}, or what the part of an agreement calls it */
    public record Said(String column, String text) {}

    /**
     * Something that can be taken from a line.
     *
     * @param key by which it is asked for
     * @param service null: it is about no service
     * @param activity null: it is about no activity
     */
    public record Choice(
            String key, @Nullable String service, @Nullable String activity, boolean taken) {}
}
