alter table meeting add column series_id binary(16) null, add key meeting_series (tenant_id, series_id, starts_at);
