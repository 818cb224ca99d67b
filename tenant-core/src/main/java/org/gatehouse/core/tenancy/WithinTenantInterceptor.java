package org.gatehouse.core.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Refuses a use case before its transaction begins when nobody said for whom it runs. */
@Interceptor
@WithinTenant
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // outside the transaction's
public class WithinTenantInterceptor {

    @AroundInvoke
    public Object requireTenant(InvocationContext call) throws Exception {
        CurrentTenant.get();
        return call.proceed();
    }
}
