create table log_checkpoint (
  tenant_id binary(16)    not null,
  id        binary(16)    not null,
  version   bigint        not null,
  size      bigint        not null,
  note      varchar(1000) not null,
  signed_at datetime(6)   not null,
  primary key (tenant_id, id),
  unique key log_checkpoint_size (tenant_id, size),
  key log_checkpoint_signed (tenant_id, signed_at),
  foreign key (tenant_id) references tenant (id)
);
