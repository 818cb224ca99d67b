package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** A host keeps templates, each under a name of its own. Another host's are not found. */
@UseCase
public class KeepTemplates {
    static final int MOST = 30;

    private final Rows rows;
    private final Sites sites;

    @Inject
    public KeepTemplates(Rows rows, Sites sites) {
        this.rows = rows;
        this.sites = sites;
    }

    /** By name. */
    public List<MeetingTemplate> of(UUID host) {
        return rows.where(MeetingTemplate.class, "x.hostId = :host order by x.name, x.id")
                .setParameter("host", host)
                .getResultList();
    }

    /** What was kept under that name is replaced. The host's row is locked, so that a name is kept once. */
    public void keep(UUID host, String name, MeetingTemplate.Content content) {
        if (rows.lock(Employee.class, host).isEmpty()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        if (sites.find(content.siteId()).isEmpty()) {
            throw Refusal.ofField("siteId", Problem.INVALID_INPUT);
        }
        List<MeetingTemplate> own = of(host);
        Optional<MeetingTemplate> known = own.stream()
                .filter(template -> template.name().equalsIgnoreCase(name))
                .findFirst();
        if (known.isPresent()) {
            known.get().replace(content);
        } else if (own.size() < MOST) {
            rows.add(new MeetingTemplate(host, name, content));
        } else {
            throw Refusal.of(Problem.TOO_MANY_TEMPLATES);
        }
    }

    public void remove(UUID host, UUID id) {
        rows.remove(rows.lock(MeetingTemplate.class, id)
                .filter(template -> template.isOf(host))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
    }
}
