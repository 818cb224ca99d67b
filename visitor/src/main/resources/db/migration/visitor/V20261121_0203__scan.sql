create table scan (
  tenant_id   binary(16)  not null,
  id          binary(16)  not null,
  version     bigint      not null,
  site_id     binary(16)  not null,
  visit_id    binary(16)  null,
  direction   varchar(3)  not null,
  way         varchar(10) not null,
  actor_id    binary(16)  not null,
  outcome     varchar(20) not null,
  outcome_at  datetime(6) null,
  recorded_at datetime(6) not null,
  primary key (tenant_id, id),
  key scan_visit (tenant_id, visit_id),
  key scan_day (tenant_id, site_id, recorded_at),
  foreign key (tenant_id, site_id) references site (tenant_id, id),
  foreign key (tenant_id, visit_id) references visit (tenant_id, id)
);
