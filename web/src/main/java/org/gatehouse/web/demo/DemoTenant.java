package org.gatehouse.web.demo;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.registry.Catalogue;

/**
 * An invented customer.
 *
 * @param sms whether its agreement lets messages go by SMS
 */
record DemoTenant(String slug, String name, String cvr, String site, String address, boolean publicBody, boolean sms) {
    static final DemoTenant NORDLYS = new DemoTenant(
            Demo.COMPANY, "Nordlys A/S", "99000104", "Havnegade", "Havnegade 12, 1058 København K", false, true);
    static final DemoTenant HAVNEBY = new DemoTenant(
            Demo.PUBLIC_BODY, "Havneby Kommune", "98000100", "Rådhuset", "Rådhuspladsen 1, 9999 Havneby", true, false);

    String mail(String name) {
        return name + "@" + slug + ".example";
    }

    /** Twilio comes first in the order and is not approved, so that the evidence has something to say. */
    Terms terms(Catalogue catalogue) {
        Templates template = publicBody ? Templates.PUBLIC_SECTOR_DK : Templates.EU_ONLY;
        Terms terms = template.terms(catalogue, "Europe/Copenhagen", "da").by(new Terms.Identity(name, cvr, address));
        List<Approval> approvals = new ArrayList<>(terms.approvals());
        approvals.removeIf(approval -> !sms && approval.service().equals("inmobile"));
        if (sms) { // invitations by text are off in every template
            approvals.add(new Approval(
                    "inmobile", Activity.VISITOR_INVITE.name(), List.of(), List.of(), Origin.INITIAL_LIST, null, null));
        }
        return terms.with(List.copyOf(approvals), List.of("twilio-us", "inmobile", "smtp", "aws-ses-eu", "in-app"));
    }
}
