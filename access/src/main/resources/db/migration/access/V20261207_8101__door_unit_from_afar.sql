alter table door_unit add column from_afar boolean not null default false;
