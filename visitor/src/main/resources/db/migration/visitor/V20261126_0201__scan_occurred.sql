alter table scan add column occurred_at datetime(6) null;
