create table entry_phone_report (
  tenant_id    binary(16)    not null,
  id           binary(16)    not null,
  version      bigint        not null,
  stairwell_id binary(16)    not null,
  planned_on   date          not null,
  words        varchar(500)  not null,
  reported_at  datetime(6)   not null,
  reinstall_at datetime(6)   null,
  primary key (tenant_id, id),
  key entry_phone_report_stairwell (tenant_id, stairwell_id, reported_at),
  key entry_phone_report_reported (tenant_id, reported_at),
  foreign key (tenant_id, stairwell_id) references stairwell (tenant_id, id)
);
