create table agreement (
  tenant_id     binary(16)  not null,
  id            binary(16)  not null,
  version       bigint      not null,
  number        int         not null,
  in_force_from datetime(6) not null,
  document      json        not null,
  primary key (tenant_id, id),
  unique key agreement_number (tenant_id, number),
  foreign key (tenant_id) references tenant (id)
);
