package org.gatehouse.core.branding;

import java.util.regex.Pattern;

/**
 * A tenant's colour, such as {@code #0e6b58}. Any will do: pages take its hue alone, and set the lightness themselves.
 */
public record BrandColor(String hex) {
    public static final String FORM = "#[0-9a-fA-F]{6}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public BrandColor {
        if (!PATTERN.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a colour");
        }
    }
}
