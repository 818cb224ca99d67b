create index message_address on message (tenant_id, address_hash, activity, settled_at);
