package org.gatehouse.core.platform;

import org.gatehouse.core.people.Email;

/**
 * An organisation to be, and whoever is its first administrator.
 *
 * @param language {@code da} or {@code en}: the administrator's
 */
public record Founding(Slug slug, String name, Email email, String language) {}
