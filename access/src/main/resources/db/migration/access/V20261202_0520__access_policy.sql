create table access_policy (
  tenant_id    binary(16)  not null,
  id           binary(16)  not null,
  version      bigint      not null,
  number       int         not null,
  danish       mediumtext  not null,
  english      mediumtext  not null,
  published_at datetime(6) not null,
  primary key (tenant_id, id),
  unique key access_policy_number (tenant_id, number)
);
