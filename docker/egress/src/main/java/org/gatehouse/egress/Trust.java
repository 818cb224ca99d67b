package org.gatehouse.egress;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: the JDK's authorities, and the operator's own. */
final class Trust {
    private Trust() {}

    /** @param pem certificates one after the other; empty for none */
    static SSLSocketFactory of(String pem) throws IOException, GeneralSecurityException {
        if (pem.isEmpty()) {
            return (SSLSocketFactory) SSLSocketFactory.getDefault();
        }
        List<Certificate> all = new ArrayList<>();
        for (TrustManager known : managers(null)) {
            if (known instanceof X509TrustManager authorities) {
                all.addAll(List.of(authorities.getAcceptedIssuers()));
            }
        }
        try (InputStream file = new BufferedInputStream(Files.newInputStream(Path.of(pem)))) {
            all.addAll(CertificateFactory.getInstance("X.509").generateCertificates(file));
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int index = 0; index < all.size(); index++) {
            store.setCertificateEntry("ca-" + index, all.get(index));
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers(store), null);
        return context.getSocketFactory();
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
