package org.gatehouse.breaking.core.calls;

class NamesAClass {
    Class<?> client() throws ClassNotFoundException {
        return Class.forName("java.net.http.HttpClient");
    }
}
