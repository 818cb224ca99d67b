create index message_recipient on message (tenant_id, recipient_id, activity, settled_at);
