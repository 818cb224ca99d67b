create table log_head (
  tenant_id         binary(16)      not null,
  id                binary(16)      not null,
  version           bigint          not null,
  size              bigint          not null,
  frontier          varbinary(2048) not null,
  checkpoint_at     datetime(6)     null,
  checkpoint_due_at datetime(6)     null,
  primary key (tenant_id, id),
  key log_head_due (checkpoint_due_at),
  foreign key (tenant_id) references tenant (id)
);
