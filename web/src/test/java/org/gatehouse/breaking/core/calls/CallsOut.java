package org.gatehouse.breaking.core.calls;

import java.net.http.HttpClient;

class CallsOut {
    HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
