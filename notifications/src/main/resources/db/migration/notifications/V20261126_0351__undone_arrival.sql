create table undone_arrival (
  tenant_id  binary(16)  not null,
  id         binary(16)  not null,
  version    bigint      not null,
  visit_id   binary(16)  not null,
  arrived_at datetime(6) not null,
  primary key (tenant_id, id),
  key undone_arrival_visit (tenant_id, visit_id, arrived_at)
);
