package org.gatehouse.breaking.visitor.visits;

import org.gatehouse.core.tenancy.CurrentTenant;

class CrossesQuietly {
    void countAll() {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {}
    }
}
