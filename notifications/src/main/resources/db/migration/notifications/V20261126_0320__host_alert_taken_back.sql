alter table host_alert add column taken_back boolean not null default false;
