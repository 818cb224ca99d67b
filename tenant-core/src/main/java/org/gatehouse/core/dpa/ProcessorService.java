package org.gatehouse.core.dpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.core.datamap.NotPersonal;

/**
 * A service of a legal entity that can receive data for a tenant, as the catalogue knows it. The countries come from
 * here and never from a caller.
 */
@Entity
@NotPersonal("a company and its service")
@Table(name = "processor_service")
public class ProcessorService {
    @Id
    @Column(name = "service_key")
    private String key;

    @Column(name = "legal_name")
    private String legalName;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel;

    @Column(name = "country")
    private String country;

    @Column(name = "storage_countries")
    private String storageCountries;

    @Column(name = "access_countries")
    private String accessCountries;

    @Column(name = "active")
    private boolean active;

    /** For JPA. */
    protected ProcessorService() {}

    public ProcessorService(
            String key, String legalName, Channel channel, String country, String storage, String access) {
        this.key = key;
        this.legalName = legalName;
        this.channel = channel;
        this.country = country;
        this.storageCountries = storage;
        this.accessCountries = access;
        this.active = true;
    }

    public String key() {
        return key;
    }

    public String legalName() {
        return legalName;
    }

    public Channel channel() {
        return channel;
    }

    public boolean isActive() {
        return active;
    }

    /** Our own channel: nothing is transferred. */
    public boolean isInternal() {
        return channel == Channel.INAPP;
    }

    /** Where the recipient sits, where it stores, and from where it can look: a look from abroad is a transfer. */
    public Set<String> countries() {
        Set<String> countries = new TreeSet<>(Set.of(country));
        for (String list : new String[] {storageCountries, accessCountries}) {
            Arrays.stream(list.split("\\|")).filter(code -> !code.isBlank()).forEach(countries::add);
        }
        return countries;
    }
}
