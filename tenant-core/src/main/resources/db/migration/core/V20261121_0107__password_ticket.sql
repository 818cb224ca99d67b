create table password_ticket (
  tenant_id  binary(16)  not null,
  id         binary(16)  not null,
  version    bigint      not null,
  account_id binary(16)  not null,
  kind       varchar(20) not null,
  hash       binary(32)  not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  tries      int         not null,
  used_at    datetime(6) null,
  primary key (tenant_id, id),
  key password_ticket_hash (hash),
  key password_ticket_account (tenant_id, account_id, created_at),
  key password_ticket_age (expires_at),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
