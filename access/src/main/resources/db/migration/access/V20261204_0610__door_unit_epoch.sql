alter table door_unit add column epoch int not null default 0;
