create table registry_version (
  number      int         not null primary key,
  recorded_at datetime(6) not null,
  change_id   binary(16)  null,
  document    longtext    not null,
  hash        binary(32)  not null,
  key registry_version_recorded (recorded_at)
);
