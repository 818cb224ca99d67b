create table log_segment (
  tenant_id  binary(16)      not null,
  id         binary(16)      not null,
  version    bigint          not null,
  first_seq  bigint          not null,
  size       bigint          not null,
  frontier   varbinary(2048) not null,
  latest_at  datetime(6)     not null,
  dropped_at datetime(6)     not null,
  rule       varchar(60)     not null,
  primary key (tenant_id, id),
  unique key log_segment_size (tenant_id, size),
  foreign key (tenant_id) references tenant (id)
);
