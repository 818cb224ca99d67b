alter table scan add key scan_device (tenant_id, actor_id, recorded_at);
