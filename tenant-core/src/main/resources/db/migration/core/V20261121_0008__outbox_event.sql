create table outbox_event (
  tenant_id   binary(16)   not null,
  id          binary(16)   not null,
  version     bigint       not null,
  type        varchar(60)  not null,
  payload     json         null,
  recorded_at datetime(6)  not null,
  told        varchar(500) not null,
  attempts    int          not null,
  due_at      datetime(6)  not null,
  done_at     datetime(6)  null,
  last_error  varchar(200) null,
  primary key (tenant_id, id),
  key outbox_event_due (done_at, due_at),
  foreign key (tenant_id) references tenant (id)
);
