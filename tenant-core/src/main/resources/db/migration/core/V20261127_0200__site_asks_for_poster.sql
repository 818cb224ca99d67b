alter table site add column asks_for_poster boolean not null default false;
