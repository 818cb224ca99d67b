alter table scan add column told boolean not null default false;
