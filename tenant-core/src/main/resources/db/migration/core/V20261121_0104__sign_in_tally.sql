create table sign_in_tally (
  tenant_id      binary(16)  not null,
  id             binary(16)  not null,
  version        bigint      not null,
  who            binary(32)  not null,
  failures       int         not null,
  last_failed_at datetime(6) not null,
  locked_until   datetime(6) null,
  primary key (tenant_id, id),
  key sign_in_tally_who (tenant_id, who),
  key sign_in_tally_age (last_failed_at),
  foreign key (tenant_id) references tenant (id)
);
