alter table message add column site_id binary(16) null;
