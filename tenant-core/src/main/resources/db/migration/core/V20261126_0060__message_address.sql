alter table message add column address_hash binary(32) null;
