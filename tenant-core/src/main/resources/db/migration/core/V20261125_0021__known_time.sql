create table known_time (
  id            int         not null primary key,
  version       bigint      not null,
  seen_at       datetime(6) null,
  confirmations bigint      not null,
  confirmed_at  datetime(6) null,
  confirmed_by  binary(16)  null
);
