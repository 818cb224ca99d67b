package org.gatehouse.access.protocol.events;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Claims;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.MessageType;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.RefusalCode;

/**
 * What a unit says has happened, with its signature.
 *
 * @param previous the hash of the text of the event before; {@link #NONE} before the first
 * @param unheard how many messages it has refused since then without knowing from whom
 * @param code why it has refused
 * @param proof what it was asked with, where a phone has signed
 * @param order the text of the server's order, where that was the ground
 */
public record UnitEvent(
        UUID unit,
        EventNumber number,
        Instant at,
        EventKind kind,
        String previous,
        long unheard,
        Optional<String> code,
        Optional<OpeningProof> proof,
        Optional<String> order) {
    /** The hash of nothing. */
    public static final String NONE = Jws.hash("");

    /** Not by an order. */
    public UnitEvent(
            UUID unit,
            EventNumber number,
            Instant at,
            EventKind kind,
            String previous,
            long unheard,
            Optional<String> code,
            Optional<OpeningProof> proof) {
        this(unit, number, at, kind, previous, unheard, code, proof, Optional.empty());
    }

    public String sign(OctetKeyPair key) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", unit.toString());
        claims.put("bot", number.boot());
        claims.put("seq", number.sequence());
        claims.put("iat", at.getEpochSecond());
        claims.put("knd", kind.code());
        claims.put("prv", previous);
        claims.put("unh", unheard);
        code.ifPresent(why -> claims.put("cod", why));
        proof.ifPresent(texts -> {
            Map<String, Object> both = new LinkedHashMap<>();
            both.put("ask", texts.question());
            both.put("ans", texts.answer());
            claims.put("prf", both);
        });
        order.ifPresent(text -> claims.put("ord", text));
        return Jws.sign(MessageType.EVENT, key, claims);
    }

    public static UnitEvent read(String text, UUID unit, OctetKeyPair key) throws AccessDenied {
        Claims claims = Jws.read(MessageType.EVENT, text).verify(key);
        if (!claims.id("iss").equals(unit)) {
            throw new AccessDenied(RefusalCode.OTHER_DOOR);
        }
        EventNumber number = new EventNumber(claims.number("bot", 1), claims.number("seq", 1));
        EventKind kind = EventKind.of(claims.text("knd")).orElseThrow(() -> new AccessDenied(RefusalCode.FORMAT));
        if (number.isFirstOfBoot() != (kind == EventKind.STARTED)) {
            throw new AccessDenied(RefusalCode.FORMAT);
        }
        return new UnitEvent(
                unit,
                number,
                claims.instant("iat"),
                kind,
                claims.bytes("prv", 32),
                claims.number("unh", 0),
                claims.has("cod") ? Optional.of(claims.text("cod")) : Optional.empty(),
                claims.has("prf") ? Optional.of(proof(claims.object("prf"))) : Optional.empty(),
                claims.has("ord") ? Optional.of(claims.text("ord")) : Optional.empty());
    }

    private static OpeningProof proof(Claims texts) throws AccessDenied {
        return new OpeningProof(texts.text("ask"), texts.text("ans"));
    }
}
