package org.gatehouse.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/** On what, in which language and by which light somebody looks. */
record Look(String device, int width, int height, String language, ColorScheme scheme) {
    static final Look PHONE = new Look("phone", 390, 844, "en", ColorScheme.LIGHT);
    static final Look LAPTOP = new Look("laptop", 1440, 900, "en", ColorScheme.LIGHT);
    static final Look TABLET = new Look("tablet", 1280, 800, "en", ColorScheme.LIGHT);

    Look in(String other) {
        return new Look(device, width, height, other, scheme);
    }

    Look dark() {
        return new Look(device, width, height, language, ColorScheme.DARK);
    }

    Look size(String name, int wide, int high) {
        return new Look(name, wide, high, language, scheme);
    }

    /** Both languages, light and dark. */
    List<Look> everyWay() {
        return Stream.of(this, dark())
                .flatMap(look -> Stream.of(look.in("en"), look.in("da")))
                .toList();
    }

    @Override
    public String toString() {
        return device + "-" + language + (scheme == ColorScheme.DARK ? "-dark" : "");
    }
}
