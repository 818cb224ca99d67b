create table disclosed_company (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version bigint not null,
  disclosure_id binary(16) not null,
  company_id binary(16) not null,
  openings int not null,
  told_at datetime(6) null,
  primary key (tenant_id, id),
  unique key disclosed_company_once (tenant_id, disclosure_id, company_id),
  key disclosed_company_company (tenant_id, company_id),
  foreign key (tenant_id, disclosure_id) references disclosure (tenant_id, id),
  foreign key (tenant_id, company_id) references key_company (tenant_id, id)
);
