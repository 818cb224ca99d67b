create table undone_passage (
  tenant_id   binary(16)  not null,
  id          binary(16)  not null,
  version     bigint      not null,
  visit_id    binary(16)  not null,
  site_id     binary(16)  not null,
  passage     varchar(10) not null,
  happened_at datetime(6) not null,
  undone_at   datetime(6) not null,
  undone_by   binary(16)  not null,
  primary key (tenant_id, id),
  key undone_passage_visit (tenant_id, visit_id),
  foreign key (tenant_id, visit_id) references visit (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
