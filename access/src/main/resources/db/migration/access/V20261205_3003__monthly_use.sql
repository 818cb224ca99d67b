create table monthly_use (
  tenant_id    binary(16)    not null,
  id           binary(16)    not null,
  version      bigint        not null,
  stairwell_id binary(16)    not null,
  company_id   binary(16)    null,
  month        date          not null,
  openings     int           not null,
  primary key (tenant_id, id),
  key monthly_use_stairwell (tenant_id, stairwell_id, month),
  key monthly_use_company (tenant_id, company_id),
  foreign key (tenant_id, stairwell_id) references stairwell (tenant_id, id),
  foreign key (tenant_id, company_id) references key_company (tenant_id, id)
);
