alter table host_alert
  add column meeting_id binary(16) null,
  add column lead_id    binary(16) null,
  add key host_alert_meeting (tenant_id, meeting_id),
  add key host_alert_lead (tenant_id, lead_id);
