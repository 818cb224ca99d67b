package org.gatehouse.web.demo;

import java.util.List;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.registry.Catalogue;

/**
 * An invented customer.
 *
 * @param sms whether its agreement lets messages go by SMS
 */
record DemoTenant(String slug, String name, String site, String address, boolean publicBody, boolean sms) {
    static final DemoTenant NORDLYS =
            new DemoTenant(Demo.COMPANY, "Nordlys A/S", "Havnegade", "Havnegade 12, 1058 København K", false, true);
    static final DemoTenant HAVNEBY = new DemoTenant(
            Demo.PUBLIC_BODY, "Havneby Kommune", "Rådhuset", "Rådhuspladsen 1, 9999 Havneby", true, false);

    String mail(String name) {
        return name + "@" + slug + ".example";
    }

    /** Twilio comes first in the order and is not approved, so that the evidence has something to say. */
    Terms terms(Catalogue catalogue) {
        Templates template = publicBody ? Templates.PUBLIC_SECTOR_DK : Templates.EU_ONLY;
        Terms terms = template.terms(catalogue, "Europe/Copenhagen", "da");
        return terms.with(
                terms.approvals().stream()
                        .filter(approval -> sms || !approval.service().equals("inmobile"))
                        .toList(),
                List.of("twilio-us", "inmobile", "smtp", "aws-ses-eu", "in-app"));
    }
}
