create table webhook (
  tenant_id       binary(16)     not null,
  id              binary(16)     not null,
  version         bigint         not null,
  name            varchar(120)   not null,
  url             varchar(1000)  not null,
  kinds           varchar(600)   not null,
  secret          varbinary(100) null,
  previous_secret varbinary(100) null,
  previous_until  datetime(6)    null,
  told            bigint         not null,
  created_at      datetime(6)    not null,
  paused_at       datetime(6)    null,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenant (id)
);
