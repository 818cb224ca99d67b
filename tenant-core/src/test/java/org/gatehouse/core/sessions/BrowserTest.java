package org.gatehouse.core.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0, FIREFOX",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36, CHROME",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0, EDGE",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 OPR/120.0, OPERA",
        "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1, SAFARI",
        "Gatehouse/2.1 (Android 15), APP",
        "curl/8.5.0, OTHER"
    })
    void only_the_family_is_kept(String userAgent, Browser family) {
        assertThat(Browser.of(userAgent)).isEqualTo(family);
    }

    @Test
    void nothing_said_is_another() {
        assertThat(Browser.of(null)).isEqualTo(Browser.OTHER);
    }
}
