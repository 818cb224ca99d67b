create table reconciliation (
  id            binary(16)  not null primary key,
  version       bigint      not null,
  begins_at     datetime(6) not null,
  ends_at       datetime(6) not null,
  scheduled_for datetime(6) null,
  started_at    datetime(6) not null,
  finished_at   datetime(6) null,
  journal       varchar(12) null,
  calls         int         not null,
  unused        int         not null,
  passed        int         not null,
  unnoted       int         not null,
  refused       int         not null,
  differences   int         not null,
  unique key reconciliation_scheduled (scheduled_for),
  key reconciliation_started (started_at)
);
