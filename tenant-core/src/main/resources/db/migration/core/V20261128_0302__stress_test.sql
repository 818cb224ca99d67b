create table stress_test (
  tenant_id binary(16)    not null,
  id        binary(16)    not null,
  version   bigint        not null,
  fact      varchar(100)  not null,
  month     date          null,
  made_at   datetime(6)   not null,
  basis     varchar(10)   not null,
  flows     bigint        not null,
  affected  bigint        not null,
  effects   mediumtext    not null,
  primary key (tenant_id, id),
  unique key stress_test_month (tenant_id, month, fact),
  foreign key (tenant_id) references tenant (id)
);
