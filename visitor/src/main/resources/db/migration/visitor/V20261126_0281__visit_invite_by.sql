alter table visit add column invite_by varchar(10) null;
