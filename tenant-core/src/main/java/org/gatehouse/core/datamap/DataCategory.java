package org.gatehouse.core.datamap;

/**
 * A kind of data about people, with what two public vocabularies call it: fideslang (3.2) and the personal data of the
 * Data Privacy Vocabulary (2.0). The codes are ours and stay, whatever becomes of theirs.
 */
public enum DataCategory {
    FIRST_NAME(Sensitivity.ORDINARY, "user.name.first", "pd#Name"),
    LAST_NAME(Sensitivity.ORDINARY, "user.name.last", "pd#Name"),
    EMAIL(Sensitivity.ORDINARY, "user.contact.email", "pd#EmailAddress"),
    PHONE(Sensitivity.ORDINARY, "user.contact.phone_number", "pd#TelephoneNumber"),
    /** A number or an address, whichever a message went to. */
    CONTACT(Sensitivity.ORDINARY, "user.contact", "pd#Contact"),
    COMPANY(Sensitivity.ORDINARY, "user.professional_information.workplace", "pd#CurrentEmployment"),
    JOB_TITLE(Sensitivity.ORDINARY, "user.professional_information.job_title", "pd#Job"),
    /** What somebody does at their employer: deputies, absence, roles. */
    WORK(Sensitivity.ORDINARY, "user.professional_information", "pd#Professional"),
    PROFILE_LINK(Sensitivity.ORDINARY, "user.contact.social_url", "pd#SocialMedia"),
    LICENCE_PLATE(Sensitivity.ORDINARY, "user.government_id.vehicle_registration", "pd#VehicleLicense"),
    PHOTO(Sensitivity.ORDINARY, "user.content.self_image", "pd#Picture"),
    LANGUAGE(Sensitivity.ORDINARY, "user.demographic.language", "pd#Language"),
    /** Points at a row about a person. */
    PERSON_LINK(Sensitivity.ORDINARY, "user.unique_id", "pd#UID"),
    /** A keyed hash by which we recognise somebody, or what they sent, without being told. */
    PSEUDONYM(Sensitivity.ORDINARY, "user.unique_id.deterministic", "#PseudonymisedData"),
    /** The network of a caller, which is kept as a keyed hash only. */
    NETWORK(Sensitivity.ORDINARY, "user.device.ip_address", "pd#IPAddress"),
    DEVICE(Sensitivity.ORDINARY, "user.device", "pd#UserAgent"),
    /** That somebody did something, and when. */
    BEHAVIOUR(Sensitivity.ORDINARY, "user.behavior", "pd#Behavioral"),
    SIGN_IN_HISTORY(Sensitivity.ORDINARY, "user.account", "pd#AuthenticationHistory"),
    /** What people wrote, or what is written to them; it may name anybody. */
    TEXT(Sensitivity.ORDINARY, "user.content.private", "pd#Communication"),
    /** Where somebody was, is or is expected, and when. */
    PRESENCE(Sensitivity.LOCATION, "user.location", "pd#Location"),
    CREDENTIAL(Sensitivity.CREDENTIAL, "user.authorization.credentials", "pd#Authenticating"),

    CPR(Sensitivity.NATIONAL_ID, "user.government_id.national_identification_number", "pd#OfficialID"),
    HEALTH(Sensitivity.SPECIAL_ART9, "user.health", "pd#Health"),
    OFFENCE(Sensitivity.CRIMINAL_ART10, "user.criminal_history", "pd#Criminal");

    private static final String DPV = "https://w3id.org/dpv";

    private final Sensitivity sensitivity;
    private final String fideslang;
    private final String dpv;

    DataCategory(Sensitivity sensitivity, String fideslang, String dpv) {
        this.sensitivity = sensitivity;
        this.fideslang = fideslang;
        this.dpv = dpv;
    }

    public Sensitivity sensitivity() {
        return sensitivity;
    }

    public String fideslang() {
        return fideslang;
    }

    /** An IRI. */
    public String dpv() {
        return dpv.startsWith("#") ? DPV + dpv : DPV + "/" + dpv;
    }

    /** A hash, by which a row may be found: it tells nothing to whoever does not hold what was hashed. */
    public boolean isLookUp() {
        return this == CREDENTIAL || this == PSEUDONYM || this == NETWORK;
    }
}
