package org.gatehouse.core.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.gatehouse.core.tenancy.WithinTenant;

/**
 * A use case that lost against another begins again, in a transaction of its own: it then finds what the other has
 * kept, and answers as if it had come second.
 */
@Interceptor
@WithinTenant
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150) // outside the transaction's
public class BeginAgain {
    private static final int ATTEMPTS = 4;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    public Object retry(InvocationContext call) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (RuntimeException lost) {
                boolean part = transactions.getTransactionKey() != null; // then all of it begins again
                if (part || attempt == ATTEMPTS || !Contention.isLost(lost)) {
                    throw lost;
                }
            }
        }
    }
}
