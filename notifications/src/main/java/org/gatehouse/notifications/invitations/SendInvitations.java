package org.gatehouse.notifications.invitations;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.events.DomainEvent;
import org.gatehouse.core.events.DomainEvent.GuestInvited;
import org.gatehouse.core.events.DomainEvent.InvitationCancelled;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.events.Subscriber;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.notifications.writing.Links;

/**
 * Sends a guest the invitation, each change of it, and its withdrawal: by mail, or by text message where the host chose
 * that or there is no mail address. No more addresses are handed in than that takes. A guest with neither is sent
 * nothing, and one who has come is told of no more changes.
 */
@Singleton
public class SendInvitations implements Subscriber {
    private final People people;
    private final Sites sites;
    private final Tenants tenants;
    private final Post post;
    private final MasterKey masterKey;
    private final Links links;

    @Inject
    public SendInvitations(People people, Sites sites, Tenants tenants, Post post, MasterKey masterKey, Links links) {
        this.people = people;
        this.sites = sites;
        this.tenants = tenants;
        this.post = post;
        this.masterKey = masterKey;
        this.links = links;
    }

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public void on(DomainEvent event) {
        if (event instanceof GuestInvited invited) {
            Map<String, String> about = about(Notice.INVITED, invited.visitId(), invited.sequence());
            addPass(about, invited.passSealed());
            send(invited.visitId(), invited.appointment(), about);
        } else if (event instanceof InvitationChanged changed && changed.passSealed() != null) {
            Map<String, String> about = about(Notice.CHANGED, changed.visitId(), changed.sequence());
            addPass(about, changed.passSealed());
            send(changed.visitId(), changed.appointment(), about);
        } else if (event instanceof InvitationCancelled cancelled) {
            send(
                    cancelled.visitId(),
                    cancelled.appointment(),
                    about(Notice.CANCELLED, cancelled.visitId(), cancelled.sequence()));
        }
    }

    private Map<String, String> about(Notice notice, UUID visitId, int sequence) {
        Map<String, String> about = new HashMap<>();
        about.put("notice", notice.code());
        about.put("uid", CalendarEntry.uid(visitId));
        about.put("sequence", Integer.toString(sequence));
        return about;
    }

    private void addPass(Map<String, String> about, String passSealed) {
        byte[] sealed = Base64.getDecoder().decode(passSealed);
        String[] pass = masterKey.open(CurrentTenant.get().value(), sealed).split(" ", 2);
        about.put("pass", links.pass(pass[0]));
        about.put("code", pass[1]);
    }

    private void send(UUID visitId, Appointment appointment, Map<String, String> about) {
        people.find(appointment.guestId())
                .filter(guest -> guest.email().isPresent() || guest.phone().isPresent())
                .ifPresent(guest -> send(visitId, appointment, guest, about));
    }

    private void send(UUID visitId, Appointment appointment, Person guest, Map<String, String> about) {
        Site site = sites.get(appointment.siteId());
        about.put("zone", site.zone().getId());
        about.put("address", site.address());
        about.put("privacy", links.privacy(CurrentTenant.get().value()));
        post.enqueue(new Errand(
                Activity.VISITOR_INVITE,
                Notice.CANCELLED.code().equals(about.get("notice")) ? null : guest.id(), // a cancellation always goes
                "invitation",
                visitId,
                site.id(),
                fields(appointment, guest, site),
                about,
                guest.language(),
                Set.of(),
                appointment.inviteBy()));
    }

    private Map<DataField, String> fields(Appointment appointment, Person guest, Site site) {
        Map<DataField, String> fields = new EnumMap<>(DataField.class);
        fields.put(DataField.SITE, site.name());
        fields.put(DataField.TIME, VisitTime.text(appointment.startsAt(), appointment.endsAt()));
        guest.email().ifPresent(email -> fields.put(DataField.VISITOR_EMAIL, email));
        if (guest.email().isEmpty() || appointment.inviteBy() == Channel.SMS) {
            guest.phone().ifPresent(phone -> fields.put(DataField.VISITOR_PHONE, phone));
        }
        fields.put(DataField.VISITOR_FIRST_NAME, guest.firstName());
        fields.put(DataField.HOST_NAME, people.get(appointment.hostId()).name());
        fields.put(DataField.COMPANY, tenants.current().name());
        return fields;
    }
}
