package org.gatehouse.web.demo;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.AgreementTerms;
import org.gatehouse.core.dpa.AgreementTerms.Approval;

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
    AgreementTerms terms() {
        List<Approval> approvals = new ArrayList<>();
        for (Activity activity : Activity.values()) {
            if (activity != Activity.LOGIN_SMS) {
                approvals.add(new Approval("smtp", activity, List.of()));
            }
            if (sms && activity != Activity.VISITOR_INVITE) {
                approvals.add(new Approval("inmobile", activity, List.of()));
            }
        }
        return new AgreementTerms(
                List.of(Activity.values()),
                List.of("EEA"),
                approvals,
                List.of("twilio-us", "inmobile", "smtp", "in-app"));
    }
}
