package org.gatehouse.core.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gatehouse.core.accounts.ChangeAccount;
import org.gatehouse.core.accounts.ChoosePassword;
import org.gatehouse.core.accounts.Courier;
import org.gatehouse.core.accounts.InviteAccount;
import org.gatehouse.core.accounts.PasswordTickets;
import org.gatehouse.core.accounts.RedeemTicket;
import org.gatehouse.core.accounts.RequestReset;
import org.gatehouse.core.accounts.SendReset;
import org.gatehouse.core.accounts.TicketTenants;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.egress.PostWake;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.identity.EnrolSecondFactor;
import org.gatehouse.core.identity.Passwords;
import org.gatehouse.core.identity.QuickPasswords;
import org.gatehouse.core.identity.SecondFactor;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.limits.Trials;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.sessions.Browser;
import org.gatehouse.core.sessions.LeaveSession;
import org.gatehouse.core.sessions.RenewSession;
import org.gatehouse.core.sessions.RotateSession;
import org.gatehouse.core.sessions.SessionTenants;
import org.gatehouse.core.sessions.Sessions;
import org.gatehouse.core.sessions.SignOut;
import org.gatehouse.core.signin.AdmitSignIn;
import org.gatehouse.core.signin.Credentials;
import org.gatehouse.core.signin.JudgeSignIn;
import org.gatehouse.core.signin.KnownDevices;
import org.gatehouse.core.signin.SignIn;
import org.gatehouse.core.signin.SignInLimits;
import org.gatehouse.core.signin.SignInTallies;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tokens.KeyRing;
import org.gatehouse.core.tokens.SigningKeys;
import org.gatehouse.core.tokens.TokenIssuer;

/** Everything that has to do with accounts, put together as the container does, with a clock that can be moved. */
public final class IdentityBench {
    public static final String PUBLIC_URL = "https://gatehouse.example";
    public static final String PASSWORD = "a long walk to the harbour";

    public final TestDatabase database = TestDatabase.shared();
    public final TestContainer container = new TestContainer(database);
    public final MovableClock clock = MovableClock.at("2026-11-23T08:00:00Z");
    public final MasterKey master = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));
    public final EntityManager entityManager = container.entityManager();
    public final Rows rows = new Rows(entityManager);
    public final Tenants tenants = container.useCase(Tenants.class, entityManager);
    public final Passwords passwords = QuickPasswords.create();
    public final Accounts accounts = new Accounts(rows);
    public final SecondFactor factor = new SecondFactor(rows, master, clock);
    public final EnrolSecondFactor enrolment =
            container.useCase(EnrolSecondFactor.class, accounts, factor, tenants, clock);
    public final KeyRing keys = new KeyRing(container.useCase(SigningKeys.class, entityManager), master, clock);
    public final TokenIssuer tokens = new TokenIssuer(keys, PUBLIC_URL, clock);
    public final Sessions sessions = new Sessions(rows, master, clock);
    public final SignOut signOut = container.useCase(SignOut.class, rows, sessions, accounts);
    public final SessionTenants sessionTenants = container.useCase(SessionTenants.class, entityManager);
    public final RenewSession renewal = new RenewSession(
            sessionTenants, container.useCase(RotateSession.class, sessions, accounts, tenants, clock), tokens);
    public final LeaveSession leaving = new LeaveSession(sessionTenants, signOut);
    public final SignInTallies tallies = new SignInTallies(rows, master, clock);
    public final KnownDevices devices = new KnownDevices(rows, clock);
    public final SignInLimits limits = new SignInLimits(tallies, tenants);
    public final SignIn signIn = new SignIn(
            passwords,
            tenants,
            container.useCase(AdmitSignIn.class, rows, accounts, devices, limits),
            container.useCase(JudgeSignIn.class, rows, accounts, factor, devices, sessions, limits, tenants),
            tokens);
    public final Post post = new Post(rows, master, clock, Runnable::run, new PostWake());
    public final PasswordTickets tickets = new PasswordTickets(rows, master, clock);
    public final Courier courier = new Courier(rows, post, PUBLIC_URL);
    public final InviteAccount invitation =
            container.useCase(InviteAccount.class, rows, accounts, tickets, courier, tenants, clock);
    public final ChangeAccount change =
            container.useCase(ChangeAccount.class, rows, accounts, factor, signOut, tallies, tenants, clock);
    public final RequestReset resetRequest =
            new RequestReset(passwords, tenants, container.useCase(SendReset.class, accounts, tickets, courier));
    public final ChoosePassword choice = new ChoosePassword(
            container.useCase(TicketTenants.class, entityManager),
            tenants,
            passwords,
            container.useCase(RedeemTicket.class, rows, accounts, tickets, tallies, signOut, clock),
            container.useCase(Trials.class, entityManager, master, clock));

    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    /** A tenant with what it decided. */
    public Tenant newTenant(TenantSettings settings) {
        TenantId id = database.newTenant();
        return database.call(open -> {
            Tenant tenant = open.find(Tenant.class, id.value());
            tenant.change(settings);
            return tenant;
        });
    }

    public static TenantSettings settings(int failedSignInLimit, boolean secondFactorRequired) {
        TenantSettings preset = TenantSettings.DEFAULT;
        return new TenantSettings(
                preset.language(),
                failedSignInLimit,
                secondFactorRequired,
                preset.earlyMinutes(),
                preset.lateMinutes(),
                preset.remindHostSeconds(),
                preset.tellDeputySeconds(),
                preset.tellReceptionSeconds(),
                preset.guestFields(),
                preset.deskSeesSubject(),
                preset.offline(),
                preset.kioskHostSearch(),
                preset.kioskSteps());
    }

    public Tenant newTenant() {
        return newTenant(TenantSettings.DEFAULT);
    }

    public Tenant newOperatorTenant() {
        Tenant tenant = new Tenant(
                "o-" + UUID.randomUUID().toString().substring(0, 18), "Operator", false, true, Instant.EPOCH);
        database.run(open -> open.persist(tenant));
        return tenant;
    }

    /** An account that can sign in with {@link #PASSWORD}. */
    public Account newAccount(Tenant tenant, String email, AccountRole... roles) {
        UUID person = Set.of(roles).contains(AccountRole.HOST) ? newEmployee(tenant, "+4520123456") : null;
        Account account = in(
                tenant,
                () -> new Account(
                        Email.parse("email", email),
                        new Account.Details(Set.of(roles), person, null, "da"),
                        tenant,
                        clock.instant()));
        account.choosePassword(HASHES.computeIfAbsent(PASSWORD, passwords::hash));
        database.doAs(tenant.id(), open -> open.add(account));
        return account;
    }

    public UUID newEmployee(Tenant tenant, String phone) {
        return database.as(tenant.id(), open -> {
            Person person = new Person(
                    new Person.Details("Test", "Host", null, PhoneNumber.parse("phone", phone), null, "da"),
                    clock.instant());
            open.add(person);
            open.flush();
            open.add(new Employee(person, null));
            return person.id();
        });
    }

    /** The errands of a tenant, newest last, as they are sealed for the gate. */
    public List<JsonObject> errands(Tenant tenant) {
        return database.as(
                tenant.id(),
                open -> open
                        .query(
                                "select x.parameters from Message x where x.tenantId = :tenant order by x.id",
                                byte[].class)
                        .getResultList()
                        .stream()
                        .map(kept -> master.open(tenant.id().value(), kept))
                        .map(text -> Json.createReader(new StringReader(text)).readObject())
                        .toList());
    }

    /** The account as it is now. */
    public Account read(Account account) {
        return database.as(
                account.tenant(), open -> open.find(Account.class, account.id()).orElseThrow());
    }

    public <T> T in(Tenant tenant, Supplier<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant.id())) {
            return work.get();
        }
    }

    public void doIn(Tenant tenant, Runnable work) {
        in(tenant, () -> {
            work.run();
            return true;
        });
    }

    /** What somebody types, from one address, with no device known. */
    public static Credentials credentials(Tenant tenant, String email, String password) {
        return new Credentials(
                tenant.slug(), email, password, null, SourceNetwork.of("198.51.100.7"), null, Browser.FIREFOX);
    }

    public static Credentials from(Credentials shown, String address) {
        return new Credentials(
                shown.organisation(),
                shown.email(),
                shown.password(),
                shown.code(),
                SourceNetwork.of(address),
                shown.device(),
                shown.browser());
    }

    public static Credentials withCode(Credentials shown, String code) {
        return new Credentials(
                shown.organisation(),
                shown.email(),
                shown.password(),
                code,
                shown.source(),
                shown.device(),
                shown.browser());
    }

    public static Credentials withDevice(Credentials shown, String device) {
        return new Credentials(
                shown.organisation(),
                shown.email(),
                shown.password(),
                shown.code(),
                shown.source(),
                device,
                shown.browser());
    }
}
