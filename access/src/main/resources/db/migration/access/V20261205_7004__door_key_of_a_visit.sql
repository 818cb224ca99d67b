alter table door_key modify granted_by binary(16) null;
