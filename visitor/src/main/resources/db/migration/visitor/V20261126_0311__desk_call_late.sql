alter table desk_call
  add column happened_at datetime(6) null,
  add column outcome     varchar(20) null;
