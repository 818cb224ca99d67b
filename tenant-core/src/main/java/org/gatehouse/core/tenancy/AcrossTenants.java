package org.gatehouse.core.tenancy;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that looks beyond one tenant: each public method is one transaction, carries AcrossTenants in its name,
 * and enters {@link CurrentTenant#enterAcrossTenants()} itself.
 */
@Stereotype
@Singleton
@Transactional
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AcrossTenants {}
