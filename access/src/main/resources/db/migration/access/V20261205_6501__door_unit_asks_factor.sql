alter table door_unit add column asks_factor boolean not null default false;
