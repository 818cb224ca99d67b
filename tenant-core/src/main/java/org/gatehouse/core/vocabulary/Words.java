package org.gatehouse.core.vocabulary;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.Eea;

/** What codes are called in one language; English where we do not speak it. A code that is none of ours is itself. */
public final class Words {
    private static final String NOWHERE = "?";
    private static final Control OURS = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final ResourceBundle CLAUSES = bundle("clauses", Locale.ROOT);

    private final ResourceBundle texts;
    private final Locale language;

    private Words(Locale language) {
        this.texts = bundle("words", language);
        this.language = language;
    }

    public static Words in(Locale language) {
        return new Words(language);
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                Words.class.getPackageName() + "." + name, language, Words.class.getClassLoader(), OURS);
    }

    public Locale language() {
        return language;
    }

    public String name(Kind kind, String code) {
        return find(kind.key(code) + ".name", code);
    }

    public String name(Kind kind, Enum<?> code) {
        return name(kind, code.name());
    }

    /** One line, for somebody who is no lawyer. */
    public String explanation(Kind kind, String code) {
        return texts.getString(kind.key(code) + ".explanation");
    }

    /** Where in the agreement it stands, as it is said. */
    public String clause(Kind kind, String code) {
        return reference(CLAUSES.getString(kind.key(code)));
    }

    /** @param number of a clause or, where it begins with a letter, of a part of an annex */
    public String reference(String number) {
        String form = Character.isLetter(number.charAt(0)) ? "annex" : "clause";
        return new MessageFormat(texts.getString(form), language).format(new Object[] {number});
    }

    /** @param code of two letters, or a name of ours for a place that has none */
    public String country(String code) {
        return find("country." + code + ".name", new Locale("", code).getDisplayCountry(language));
    }

    /** Where nobody has said where. */
    public static boolean isNowhere(String country) {
        return country.equals(NOWHERE);
    }

    /** Whether a transfer to it needs a basis. */
    public static boolean isThird(String country) {
        return !country.equals("EEA") && !Eea.contains(country);
    }

    /** Words of the agreement that are explained. */
    Set<String> terms() {
        String prefix = Kind.TERM.key("");
        return CLAUSES.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private String find(String key, String otherwise) {
        return texts.containsKey(key) ? texts.getString(key) : otherwise;
    }
}
