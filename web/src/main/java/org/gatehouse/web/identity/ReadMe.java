package org.gatehouse.web.identity;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.branding.Brandings;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.mailbox.MailboxReaders;
import org.gatehouse.web.branding.BrandView;
import org.jspecify.annotations.Nullable;

/** One's own account. */
@UseCase
public class ReadMe {
    private final Accounts accounts;
    private final People people;
    private final Tenants tenants;
    private final Brandings brandings;
    private final MailboxReaders mailboxReaders;

    @Inject
    public ReadMe(
            Accounts accounts, People people, Tenants tenants, Brandings brandings, MailboxReaders mailboxReaders) {
        this.accounts = accounts;
        this.people = people;
        this.tenants = tenants;
        this.brandings = brandings;
        this.mailboxReaders = mailboxReaders;
    }

    /**
     * Who is signed in.
     *
     * @param personId the host, where the account is a host's
     * @param siteId the desk, where it is a receptionist's
     * @param organisation its name; {@code slug} is the short one
     * @param guestFields what it asks of guests beyond the usual
     * @param mailbox whether messages stay here and this account may read them
     * @param brand what its pages look like
     */
    public record Me(
            UUID id,
            String email,
            @Nullable String name,
            List<String> roles,
            @Nullable UUID personId,
            @Nullable UUID siteId,
            String language,
            boolean secondFactor,
            String organisation,
            String slug,
            List<String> guestFields,
            boolean mailbox,
            BrandView brand) {

        @Override
        public String toString() {
            return "Me[" + id + "]";
        }
    }

    public Me read(UUID id) {
        Account account = accounts.get(id);
        Tenant tenant = tenants.current();
        Optional<UUID> person = account.personId();
        return new Me(
                account.id(),
                account.email(),
                person.flatMap(people::find).map(Person::name).orElse(null),
                account.roleCodes(),
                person.orElse(null),
                account.details().site(),
                account.details().language(),
                account.hasSecondFactor(),
                tenant.name(),
                tenant.slug(),
                tenant.settings().guestFields(),
                mailboxReaders.include(account.roles().contains(AccountRole.TENANT_ADMIN)),
                BrandView.of(brandings));
    }
}
