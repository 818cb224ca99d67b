create table subprocessor_change (
  id               binary(16)  not null primary key,
  kind             varchar(20) not null,
  service          varchar(60) not null,
  document         longtext    not null,
  state            varchar(20) not null,
  created_by       binary(16)  not null,
  created_at       datetime(6) not null,
  due_diligence_at datetime(6) null,
  ready_at         datetime(6) null,
  announced_at     datetime(6) null,
  announced_by     binary(16)  null,
  cancelled_at     datetime(6) null,
  closed_at        datetime(6) null,
  end_reason       varchar(500) null,
  key subprocessor_change_announced (announced_at)
);
