package org.gatehouse.browser;

import com.microsoft.playwright.Page;

/** Clicks of one person, counted. */
final class Clicks {
    private final Page page;
    private int count;

    Clicks(Page page) {
        this.page = page;
    }

    void on(String selector) {
        page.locator(selector).first().click();
        count++;
    }

    int count() {
        return count;
    }
}
