package org.gatehouse.breaking.core.calls;

import java.io.IOException;

class StartsAProcess {
    Process mail(String to) throws IOException {
        return Runtime.getRuntime().exec(new String[] {"mail", to});
    }
}
