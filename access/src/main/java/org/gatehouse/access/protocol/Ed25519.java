package org.gatehouse.access.protocol;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.EdDSAProvider;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Gives the JOSE library Bouncy Castle's Ed25519: the JDK's takes eight times as long, and somebody waits outside. */
final class Ed25519 extends EdDSAProvider implements JWSSigner, JWSVerifier {
    /** Another length is no signature, whatever a verifier says. */
    static final int SIGNATURE = 64;

    private final OctetKeyPair key;

    Ed25519(OctetKeyPair key) {
        this.key = key;
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] input) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, new Ed25519PrivateKeyParameters(key.getDecodedD()));
        signer.update(input, 0, input.length);
        return Base64URL.encode(signer.generateSignature());
    }

    @Override
    public boolean verify(JWSHeader header, byte[] input, Base64URL signed) {
        byte[] bytes = signed.decode();
        if (bytes.length != SIGNATURE) {
            return false;
        }
        try {
            Ed25519Signer verifier = new Ed25519Signer();
            verifier.init(false, new Ed25519PublicKeyParameters(key.getDecodedX()));
            verifier.update(input, 0, input.length);
            return verifier.verifySignature(bytes);
        } catch (IllegalArgumentException noPoint) {
            return false;
        }
    }
}
