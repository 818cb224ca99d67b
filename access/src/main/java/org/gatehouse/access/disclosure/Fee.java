package org.gatehouse.access.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.jspecify.annotations.Nullable;

/** What an approved request costs, and that it was paid. */
@Embeddable
public class Fee {
    @Column(name = "free")
    @NotPersonal("whether something costs something")
    private @Nullable Boolean free;

    @Column(name = "net")
    @NotPersonal("a price")
    private @Nullable BigDecimal net;

    @Column(name = "vat_percent")
    @NotPersonal("a rate of VAT")
    private @Nullable BigDecimal vatPercent;

    @Column(name = "paid_on")
    @NotPersonal("when a bill was paid")
    private @Nullable LocalDate paidOn;

    @Column(name = "payment")
    @Personal(category = DataCategory.TEXT, record = RecordType.NETKEY_USER)
    private @Nullable String payment;

    /** For JPA. */
    protected Fee() {}

    static Fee none() {
        Fee fee = new Fee();
        fee.free = true;
        return fee;
    }

    static Fee of(PriceList.Price price) {
        Fee fee = new Fee();
        fee.free = false;
        fee.net = price.net();
        fee.vatPercent = price.vatPercent();
        return fee;
    }

    /** @param reference by which the payment is found in the books */
    Fee paid(LocalDate day, String reference) {
        Fee fee = new Fee();
        fee.free = free;
        fee.net = net;
        fee.vatPercent = vatPercent;
        fee.paidOn = day;
        fee.payment = reference;
        return fee;
    }

    public boolean isFree() {
        return Boolean.TRUE.equals(free);
    }

    /** Empty: it is free. */
    public Optional<PriceList.Price> price() {
        return net == null || vatPercent == null
                ? Optional.empty()
                : Optional.of(new PriceList.Price(LocalDate.EPOCH, net, vatPercent));
    }

    public Optional<LocalDate> paidOn() {
        return Optional.ofNullable(paidOn);
    }

    public Optional<String> payment() {
        return Optional.ofNullable(payment);
    }
}
