package org.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The link of an alert, on a phone. */
@InBrowser
class AnswerBrowserIT {
    private final Stage stage;
    private final Arrived ulla;
    private final String path;

    AnswerBrowserIT(Stage stage) {
        this.stage = stage;
        this.ulla = Arrived.arrive(stage.nordlys(), "Ulla" + System.nanoTime() % 100_000);
        this.path = ulla.path(stage.nordlys());
    }

    @AfterEach
    void nobody_waits() {
        ulla.leave(stage.nordlys());
    }

    @Test
    void one_tap_answers_and_says_what_the_guest_is_told() {
        try (Window phone = stage.window(Look.PHONE).go(path)) {
            Page page = phone.page();
            assertThat(page.locator("h1")).hasText(ulla.name() + " (Uldum & Co) has arrived at Havnegade");
            assertThat(page.locator(".since")).containsText("Since ");

            page.locator("[data-answer=five-minutes]").click();

            assertThat(page.locator(".note.good"))
                    .hasText("We tell " + ulla.name() + " that you come in five minutes.");
            assertThat(page.locator("[data-answer=five-minutes]")).hasAttribute("aria-pressed", "true");
            phone.shoot("answer-given").mustFit().mustBeAccessible();

            page.locator("[data-answer=coming]").click();
            assertThat(page.locator(".note.good")).containsText("on your way");
            assertThat(phone.asked())
                    .noneMatch(
                            address -> address.replaceFirst("#.*", "").contains(path.substring(path.indexOf('#') + 1)));
        }
    }

    @Test
    void everybody_can_read_it_also_on_the_smallest_phone() {
        for (Look look : Look.PHONE.everyWay()) {
            for (Look size : List.of(look, look.size("small", 320, 640))) {
                try (Window phone = stage.window(size).go(path)) {
                    assertThat(phone.page().locator(".answers button")).hasCount(4);
                    phone.shoot("answer").mustFit().mustBeAccessible();
                }
            }
        }
    }

    @Test
    void guests_who_came_together_are_named_and_answered_together() {
        Arrived three = Arrived.arrive(stage.nordlys(), "Yrsa" + System.nanoTime() % 100_000, "Bo", "Cy");
        String link = three.path(stage.nordlys());
        try {
            for (Look look : List.of(
                    Look.PHONE.size("small", 320, 640), Look.PHONE.in("da").dark(), Look.PHONE)) {
                try (Window phone = stage.window(look).go(link)) {
                    assertThat(phone.page().locator(".others")).containsText("Bo");
                    phone.shoot("answer-together").mustFit().mustBeAccessible();
                }
            }
            try (Window phone = stage.window(Look.PHONE).go(link)) {
                Page page = phone.page();
                assertThat(page.locator("h1"))
                        .hasText(three.name() + " (Uldum & Co) and 2 others have arrived at Havnegade");
                assertThat(page.locator(".others")).hasText("Together with Bo and Cy");
                page.locator("[data-answer=coming]").click();
                assertThat(page.locator(".note.good"))
                        .hasText("We tell " + three.name() + " and the others that you are on your way.");
            }
        } finally {
            three.leave(stage.nordlys());
        }
    }

    @Test
    void it_is_answered_by_the_keyboard_alone() {
        try (Window phone = stage.window(Look.PHONE).go(path)) {
            phone.tabTo("[data-answer=send-up]");
            phone.page().keyboard().press("Enter");
            assertThat(phone.page().locator(".note.good")).containsText("come up");
        }
    }

    @Test
    void a_link_that_answers_no_more_says_so() {
        for (String dead : List.of("/answer/", "/answer/#AAAAAAAAAAAAAAAAAAAAAAAA")) {
            for (Look look : List.of(Look.PHONE, Look.PHONE.in("da").dark())) {
                try (Window phone = stage.window(look).go(dead)) {
                    assertThat(phone.page().locator(".note.warn")).isVisible();
                    phone.shoot(dead.endsWith("/") ? "answer-incomplete" : "answer-dead")
                            .mustFit()
                            .mustBeAccessible();
                }
            }
        }
    }
}
