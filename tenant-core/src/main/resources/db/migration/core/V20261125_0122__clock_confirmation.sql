create table clock_confirmation (
  id           binary(16)  not null primary key,
  said         datetime(6) not null,
  shown        datetime(6) not null,
  last_seen_at datetime(6) null,
  confirmed_by binary(16)  not null
);
