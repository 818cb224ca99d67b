package org.gatehouse.notifications.writing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** One feature's texts in one language; in English where we do not speak it. */
public final class Words {
    private final ResourceBundle texts;
    private final Locale language;

    private Words(ResourceBundle texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** @param feature a class beside whose package the texts lie, as {@code words.properties} */
    public static Words of(Class<?> feature, Locale language) {
        String name = feature.getPackageName() + ".words";
        Control ours = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Words(ResourceBundle.getBundle(name, language, feature.getClassLoader(), ours), language);
    }

    public String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }

    public Locale language() {
        return language;
    }
}
