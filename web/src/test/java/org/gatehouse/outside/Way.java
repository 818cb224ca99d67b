package org.gatehouse.outside;

/** How a connection came. */
public enum Way {
    /** Through the proxy, as every one should. */
    PROXY,
    /** To the proxy alone: what has it let through? Nothing leaves. */
    JOURNAL,
    /** Past it: to a provider's own address, or by the way the virtual machine takes by itself. */
    PAST
}
