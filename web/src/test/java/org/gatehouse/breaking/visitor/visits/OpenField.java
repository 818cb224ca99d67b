package org.gatehouse.breaking.visitor.visits;

import jakarta.persistence.Entity;
import org.gatehouse.core.tenancy.TenantOwned;

@Entity
class OpenField extends TenantOwned {
    String name;
}
