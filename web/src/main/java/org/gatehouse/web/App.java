package org.gatehouse.web;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;
import org.gatehouse.web.accounts.AccountResource;
import org.gatehouse.web.agreement.AgreementResource;
import org.gatehouse.web.agreement.AskedResource;
import org.gatehouse.web.agreement.AwaitedSignatureResource;
import org.gatehouse.web.agreement.ContactResource;
import org.gatehouse.web.agreement.ContractEndResource;
import org.gatehouse.web.agreement.DocumentResource;
import org.gatehouse.web.agreement.EmergencyCardResource;
import org.gatehouse.web.agreement.EmergencyResource;
import org.gatehouse.web.agreement.EvidenceResource;
import org.gatehouse.web.agreement.ImportResource;
import org.gatehouse.web.agreement.InstructionResource;
import org.gatehouse.web.agreement.PublicListResource;
import org.gatehouse.web.agreement.PublicPrivacyResource;
import org.gatehouse.web.agreement.SettingsResource;
import org.gatehouse.web.agreement.SigningLinkResource;
import org.gatehouse.web.agreement.StressTestResource;
import org.gatehouse.web.agreement.TenantAgreementResource;
import org.gatehouse.web.agreement.TenantContractEndResource;
import org.gatehouse.web.agreement.VersionResource;
import org.gatehouse.web.branding.BrandResource;
import org.gatehouse.web.branding.BrandingResource;
import org.gatehouse.web.disclosure.DisclosureDecisionResource;
import org.gatehouse.web.disclosure.DisclosureFileResource;
import org.gatehouse.web.disclosure.DisclosureResource;
import org.gatehouse.web.disclosure.HandoutResource;
import org.gatehouse.web.doors.AccessPolicyResource;
import org.gatehouse.web.doors.DoorResource;
import org.gatehouse.web.doors.PublicPolicyResource;
import org.gatehouse.web.guestdoors.GuestDoorResource;
import org.gatehouse.web.guestdoors.OwnDoorsResource;
import org.gatehouse.web.http.LimitFilter;
import org.gatehouse.web.http.Parameters;
import org.gatehouse.web.identity.JwksResource;
import org.gatehouse.web.identity.MeResource;
import org.gatehouse.web.identity.PasswordResource;
import org.gatehouse.web.identity.TokenResource;
import org.gatehouse.web.input.ReadBody;
import org.gatehouse.web.journal.LogResource;
import org.gatehouse.web.keys.CompanyResource;
import org.gatehouse.web.keys.KeyHolderResource;
import org.gatehouse.web.keys.KeyResource;
import org.gatehouse.web.kiosks.HouseRulesResource;
import org.gatehouse.web.kiosks.KioskResource;
import org.gatehouse.web.kiosks.OwnKioskResource;
import org.gatehouse.web.ledger.ClockResource;
import org.gatehouse.web.ledger.IncidentResource;
import org.gatehouse.web.ledger.OwnIncidentResource;
import org.gatehouse.web.ledger.ReconciliationResource;
import org.gatehouse.web.machines.MachineResource;
import org.gatehouse.web.notifications.AlertAnswerResource;
import org.gatehouse.web.notifications.AlertResource;
import org.gatehouse.web.notifications.InboxResource;
import org.gatehouse.web.notifications.MailboxResource;
import org.gatehouse.web.orders.DoorOrderResource;
import org.gatehouse.web.owners.CompanyBlockResource;
import org.gatehouse.web.owners.EntryPhoneReportResource;
import org.gatehouse.web.owners.HungUnitResource;
import org.gatehouse.web.owners.OwnPageResource;
import org.gatehouse.web.owners.OwnerAccountResource;
import org.gatehouse.web.owners.OwnerResource;
import org.gatehouse.web.owners.StairwellContractResource;
import org.gatehouse.web.owners.StairwellResource;
import org.gatehouse.web.people.DeviceResource;
import org.gatehouse.web.people.EmployeeResource;
import org.gatehouse.web.people.ReceivingResource;
import org.gatehouse.web.phones.FaultResource;
import org.gatehouse.web.phones.HelpHolderResource;
import org.gatehouse.web.phones.HolderPhonesResource;
import org.gatehouse.web.phones.InvitationResource;
import org.gatehouse.web.phones.LostPhoneResource;
import org.gatehouse.web.phones.OwnPhoneResource;
import org.gatehouse.web.phones.PhoneResource;
import org.gatehouse.web.phones.SecondFactorResource;
import org.gatehouse.web.platform.SetupResource;
import org.gatehouse.web.platform.SigningKeyResource;
import org.gatehouse.web.platform.TenantResource;
import org.gatehouse.web.problem.CommitMapper;
import org.gatehouse.web.problem.FaultMapper;
import org.gatehouse.web.problem.InvalidInputMapper;
import org.gatehouse.web.problem.RefusalMapper;
import org.gatehouse.web.proof.KeepProof;
import org.gatehouse.web.registry.RegistryChangeResource;
import org.gatehouse.web.registry.RegistryResource;
import org.gatehouse.web.security.AfterTheEnd;
import org.gatehouse.web.security.DenyByDefault;
import org.gatehouse.web.security.LiveSessionFilter;
import org.gatehouse.web.security.Role;
import org.gatehouse.web.sites.PosterResource;
import org.gatehouse.web.sites.SiteResource;
import org.gatehouse.web.sites.SitesResource;
import org.gatehouse.web.subprocessors.NoticeResource;
import org.gatehouse.web.subprocessors.RemediationResource;
import org.gatehouse.web.subprocessors.ResultResource;
import org.gatehouse.web.subprocessors.SubprocessorChangeResource;
import org.gatehouse.web.subprocessors.TenantRemediationResource;
import org.gatehouse.web.units.DoorUnitResource;
import org.gatehouse.web.units.UnitResource;
import org.gatehouse.web.visitor.DeskCallResource;
import org.gatehouse.web.visitor.DeskResource;
import org.gatehouse.web.visitor.GuestPictureResource;
import org.gatehouse.web.visitor.MeetingResource;
import org.gatehouse.web.visitor.OwnGuestResource;
import org.gatehouse.web.visitor.PassResource;
import org.gatehouse.web.visitor.ScanResource;
import org.gatehouse.web.visitor.TemplateResource;
import org.gatehouse.web.visitor.VisitResource;
import org.gatehouse.web.visitor.WalkInResource;
import org.gatehouse.web.webhooks.WebhookResource;

/** The REST API: these resources and no others. Each method must say who may call it. */
@ApplicationScoped // the platform injects tokens only where this class is a bean
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({
    Role.OPERATOR,
    Role.TENANT_ADMIN,
    Role.TENANT_SIGNATORY,
    Role.EVACUATION_LEAD,
    Role.RECEPTIONIST,
    Role.HOST,
    Role.OWNER,
    Role.VISITOR,
    Role.KIOSK,
    Role.ENROL,
    Role.KEYS_READ,
    Role.KEYS_GRANT,
    Role.KEYS_REVOKE,
    Role.DOORS_OPEN
})
public class App extends Application {
    public static final Set<Class<?>> RESOURCES = Set.of(
            AccessPolicyResource.class,
            AccountResource.class,
            AgreementResource.class,
            AlertAnswerResource.class,
            AlertResource.class,
            AskedResource.class,
            AwaitedSignatureResource.class,
            ClockResource.class,
            BrandResource.class,
            BrandingResource.class,
            CompanyResource.class,
            ContactResource.class,
            ContractEndResource.class,
            DeskCallResource.class,
            DeskResource.class,
            DeviceResource.class,
            DisclosureDecisionResource.class,
            DisclosureFileResource.class,
            DisclosureResource.class,
            HandoutResource.class,
            DoorOrderResource.class,
            DoorResource.class,
            GuestDoorResource.class,
            OwnDoorsResource.class,
            UnitResource.class,
            PhoneResource.class,
            OwnPhoneResource.class,
            FaultResource.class,
            LostPhoneResource.class,
            HelpHolderResource.class,
            SecondFactorResource.class,
            InvitationResource.class,
            HolderPhonesResource.class,
            DoorUnitResource.class,
            DocumentResource.class,
            EmergencyCardResource.class,
            EmergencyResource.class,
            EmployeeResource.class,
            EvidenceResource.class,
            ImportResource.class,
            InboxResource.class,
            InstructionResource.class,
            IncidentResource.class,
            JwksResource.class,
            GuestPictureResource.class,
            HouseRulesResource.class,
            HungUnitResource.class,
            KeyHolderResource.class,
            KeyResource.class,
            KioskResource.class,
            LogResource.class,
            MailboxResource.class,
            MachineResource.class,
            MeResource.class,
            MeetingResource.class,
            OwnGuestResource.class,
            OwnIncidentResource.class,
            OwnKioskResource.class,
            PassResource.class,
            PasswordResource.class,
            PosterResource.class,
            OwnPageResource.class,
            OwnerResource.class,
            RegistryChangeResource.class,
            RegistryResource.class,
            NoticeResource.class,
            RemediationResource.class,
            ResultResource.class,
            StairwellContractResource.class,
            StairwellResource.class,
            OwnerAccountResource.class,
            CompanyBlockResource.class,
            EntryPhoneReportResource.class,
            SubprocessorChangeResource.class,
            TenantRemediationResource.class,
            ReceivingResource.class,
            ReconciliationResource.class,
            ScanResource.class,
            PublicListResource.class,
            PublicPolicyResource.class,
            PublicPrivacyResource.class,
            SettingsResource.class,
            SetupResource.class,
            SigningKeyResource.class,
            SigningLinkResource.class,
            SiteResource.class,
            SitesResource.class,
            StressTestResource.class,
            TemplateResource.class,
            TenantAgreementResource.class,
            TenantContractEndResource.class,
            TenantResource.class,
            TokenResource.class,
            VersionResource.class,
            VisitResource.class,
            WalkInResource.class,
            WebhookResource.class);

    private static final Set<Class<?>> PROVIDERS = Set.of(
            CommitMapper.class,
            DenyByDefault.class,
            FaultMapper.class,
            InvalidInputMapper.class,
            LimitFilter.class,
            AfterTheEnd.class,
            LiveSessionFilter.class,
            Parameters.class,
            KeepProof.class,
            ReadBody.class,
            RefusalMapper.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new HashSet<>(RESOURCES);
        all.addAll(PROVIDERS);
        return all;
    }
}
