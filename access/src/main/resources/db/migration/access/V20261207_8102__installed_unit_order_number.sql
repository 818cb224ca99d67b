alter table installed_unit add column order_number bigint not null default 0;
