create table company_block (
  tenant_id    binary(16)    not null,
  id           binary(16)    not null,
  version      bigint        not null,
  stairwell_id binary(16)    not null,
  company_id   binary(16)    not null,
  reason       varchar(500)  not null,
  blocked_at   datetime(6)   not null,
  primary key (tenant_id, id),
  unique key company_block_pair (tenant_id, stairwell_id, company_id),
  key company_block_company (tenant_id, company_id),
  foreign key (tenant_id, stairwell_id) references stairwell (tenant_id, id),
  foreign key (tenant_id, company_id) references key_company (tenant_id, id)
);
