package org.gatehouse.access.disclosure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a log costs that is not free, in kroner (rule 108). The setting holds one price after the other, each from a
 * day on: the day, the price without VAT, the VAT in percent.
 */
@Singleton
public class PriceList {
    private static final String SETTING = "gatehouse.disclosure-prices";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Price> prices;

    @Inject
    public PriceList(@ConfigProperty(name = SETTING, defaultValue = "2020-01-01 750.00 25") String prices) {
        this.prices = Arrays.stream(prices.split(";"))
                .map(price -> Price.parse(price.strip()))
                .sorted(Comparator.comparing(Price::from).reversed())
                .toList();
    }

    public record Price(LocalDate from, BigDecimal net, BigDecimal vatPercent) {
        private static Price parse(String text) {
            String[] parts = text.split("\\s+");
            if (parts.length != 3) {
                throw new IllegalArgumentException(SETTING + ": " + text);
            }
            return new Price(
                    LocalDate.parse(parts[0]),
                    new BigDecimal(parts[1]).setScale(2, RoundingMode.UNNECESSARY),
                    new BigDecimal(parts[2]).setScale(2, RoundingMode.UNNECESSARY));
        }

        public BigDecimal vat() {
            return net.multiply(vatPercent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        }

        public BigDecimal gross() {
            return net.add(vat());
        }
    }

    /** Of a request that was received then. */
    Price on(LocalDate day) {
        return prices.stream()
                .filter(price -> !day.isBefore(price.from()))
                .findFirst()
                .orElse(prices.get(prices.size() - 1));
    }
}
