package org.gatehouse.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.signin.ConfirmPassword;

/** Before something weighty the caller's own password is asked for again, for whomever the call works. */
@RequestScoped
public class PasswordAgain {
    @Inject
    private Caller caller;

    @Inject
    private ConfirmPassword confirmation;

    /** @throws Refusal where it is not theirs, of the field {@code password} */
    public void require(String typed) {
        Within.tenantDo(caller.tenant(), () -> confirmation.require(caller.id(), "password", typed));
    }
}
