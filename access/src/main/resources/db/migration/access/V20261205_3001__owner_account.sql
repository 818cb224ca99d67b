create table owner_account (
  tenant_id    binary(16)    not null,
  id           binary(16)    not null,
  version      bigint        not null,
  owner_id     binary(16)    not null,
  primary key (tenant_id, id),
  key owner_account_owner (tenant_id, owner_id),
  foreign key (tenant_id, id) references account (tenant_id, id),
  foreign key (tenant_id, owner_id) references building_owner (tenant_id, id)
);
