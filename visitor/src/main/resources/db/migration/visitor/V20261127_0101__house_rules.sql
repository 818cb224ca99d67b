create table house_rules (
  tenant_id  binary(16)  not null,
  id         binary(16)  not null,
  version    bigint      not null,
  number     bigint      not null,
  texts      mediumtext  not null,
  written_at datetime(6) not null,
  written_by binary(16)  not null,
  primary key (tenant_id, id),
  unique key house_rules_number (tenant_id, number),
  foreign key (tenant_id) references tenant (id)
);
