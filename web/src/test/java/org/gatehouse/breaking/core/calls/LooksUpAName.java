package org.gatehouse.breaking.core.calls;

import javax.naming.InitialContext;
import javax.naming.NamingException;

@SuppressWarnings("BanJNDI") // which is what the rule is about
class LooksUpAName {
    Object session() throws NamingException {
        return InitialContext.doLookup("mail/session");
    }
}
