package org.gatehouse.notifications.writing;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The forms of our mails, compiled with the product. Whatever is put into them is escaped. */
public final class Html {
    private static final TemplateEngine FORMS = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Html.class.getClassLoader(), "org.gatehouse.notifications.templates");

    private Html() {}

    /** @param form the name of a file in {@code src/main/jte} */
    public static String write(String form, Object content) {
        StringOutput output = new StringOutput();
        FORMS.render(form, content, output);
        return output.toString();
    }
}
