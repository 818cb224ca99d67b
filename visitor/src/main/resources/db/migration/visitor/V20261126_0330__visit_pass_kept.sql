alter table visit add column pass_kept varbinary(100) null;
