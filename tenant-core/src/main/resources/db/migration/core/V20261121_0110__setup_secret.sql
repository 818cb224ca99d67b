create table setup_secret (
  id         binary(16)  not null primary key,
  version    bigint      not null,
  hash       binary(32)  not null,
  expires_at datetime(6) not null
);
