create index unit_event_received on unit_event (tenant_id, received_at);
