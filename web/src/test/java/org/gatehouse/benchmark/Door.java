package org.gatehouse.benchmark;

import org.gatehouse.core.secrets.Secret;

/** One connection through which guests come in, one after the other. */
interface Door extends AutoCloseable {
    /** Fails unless the guest was welcome. */
    void checkIn(Secret pass) throws Exception;

    /** Makes doors of one kind. */
    interface Kind {
        Door open() throws Exception;
    }
}
