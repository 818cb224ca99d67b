alter table installed_unit add column local_address varchar(100) null;
