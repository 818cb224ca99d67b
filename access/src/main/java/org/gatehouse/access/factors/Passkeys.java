package org.gatehouse.access.factors;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Believes passkeys (WebAuthn), of this server's own address alone, and only where the phone has looked at its holder.
 * Who made the phone is not asked: an attestation would tell of the person and help nobody here.
 */
@Singleton
public class Passkeys {
    private static final boolean PRESENCE = true;
    private static final boolean VERIFIED = true;
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keeping = new AttestedCredentialDataConverter(converter);
    private final URI address;

    @Inject
    public Passkeys(@ConfigProperty(name = "gatehouse.public-url") String publicUrl) {
        this.address = URI.create(publicUrl);
    }

    /** A new passkey, as the browser gives it. */
    public record Made(byte[] clientData, byte[] attestation) {
        @Override
        public String toString() {
            return "Made[…]";
        }
    }

    /** A passkey's word, as the browser gives it. */
    public record Signed(byte[] clientData, byte[] authenticatorData, byte[] signature) {
        @Override
        public String toString() {
            return "Signed[…]";
        }
    }

    /** For whom passkeys are made: the name of this server. */
    public String party() {
        return address.getHost();
    }

    byte[] idOf(Passkey passkey) {
        return keeping.convert(passkey.data()).getCredentialId();
    }

    /** Empty: it is none that can be believed. */
    Optional<Passkey> read(Made made, byte[] challenge) {
        try {
            RegistrationData read = manager.verify(
                    new RegistrationRequest(made.attestation(), made.clientData()),
                    new RegistrationParameters(server(challenge), ALGORITHMS, VERIFIED, PRESENCE));
            AuthenticatorData<?> said = read.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData key = said.getAttestedCredentialData();
            byte[] kept =
                    keeping.convert(new AttestedCredentialData(AAGUID.ZERO, key.getCredentialId(), key.getCOSEKey()));
            return Optional.of(new Passkey(kept, said.isFlagBE(), said.getSignCount()));
        } catch (WebAuthnException | IllegalArgumentException notBelieved) {
            return Optional.empty();
        }
    }

    /** The passkey as it is after that; empty: it is not its word, or a copy of it has signed meanwhile. */
    Optional<Passkey> verify(Signed signed, Passkey passkey, byte[] challenge) {
        AttestedCredentialData key = keeping.convert(passkey.data());
        CredentialRecord known = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                VERIFIED,
                passkey.backupEligible(),
                null,
                passkey.signCount(),
                key,
                null,
                null,
                null,
                Set.of());
        try {
            manager.verify(
                    new AuthenticationRequest(
                            key.getCredentialId(), signed.authenticatorData(), signed.clientData(), signed.signature()),
                    new AuthenticationParameters(
                            server(challenge), known, List.of(key.getCredentialId()), VERIFIED, PRESENCE));
        } catch (WebAuthnException | IllegalArgumentException notBelieved) {
            return Optional.empty();
        }
        return Optional.of(new Passkey(passkey.data(), passkey.backupEligible(), known.getCounter()));
    }

    private ServerProperty server(byte[] challenge) {
        return new ServerProperty(Origin.create(address.toString()), party(), new DefaultChallenge(challenge));
    }
}
