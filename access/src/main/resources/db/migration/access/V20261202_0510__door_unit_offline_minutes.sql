alter table door_unit add column offline_minutes smallint null;
