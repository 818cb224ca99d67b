create table registry_confirmation (
  id           binary(16)  not null primary key,
  confirmed_at datetime(6) not null,
  confirmed_by binary(16)  not null,
  key registry_confirmation_at (confirmed_at)
);
