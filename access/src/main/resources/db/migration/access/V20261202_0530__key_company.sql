create table key_company (
  tenant_id     binary(16)   not null,
  id            binary(16)   not null,
  version       bigint       not null,
  name          varchar(200) not null,
  number        char(8)      not null,
  entitlement   varchar(20)  not null,
  evidence      varchar(500) not null,
  authority     varchar(200) null,
  state         varchar(20)  not null,
  policy_number int          null,
  attested_on   date         null,
  changed_at    datetime(6)  not null,
  primary key (tenant_id, id),
  unique key key_company_number (tenant_id, number),
  key key_company_name (tenant_id, name),
  check (evidence <> '')
);
