create table pairing_tally (
  id             binary(16)  not null primary key,
  version        bigint      not null,
  failures       int         not null,
  last_failed_at datetime(6) not null,
  locked_until   datetime(6) null
);
