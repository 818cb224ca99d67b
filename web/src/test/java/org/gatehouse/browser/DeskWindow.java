package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The receptionist's page, at one site. */
final class DeskWindow {
    private DeskWindow() {}

    static Window open(Stage stage, Day day, Look look) {
        Window window =
                stage.window(look).signIn("rita", stage.nordlys().password()).go("/desk/");
        window.page().locator(".site select").selectOption(day.site());
        assertThat(window.page().locator(".live.is")).isVisible();
        return window;
    }
}
