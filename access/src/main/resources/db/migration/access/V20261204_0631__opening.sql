create table opening (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version bigint not null,
  door_id binary(16) not null,
  nonce varchar(22) character set ascii collate ascii_bin not null,
  answer varchar(43) character set ascii collate ascii_bin not null,
  opens boolean not null,
  ground varchar(40) not null,
  decided_at datetime(6) not null,
  primary key (tenant_id, id),
  unique key opening_nonce (tenant_id, door_id, nonce),
  key opening_answer (tenant_id, door_id, answer),
  foreign key (tenant_id, door_id) references door_unit (tenant_id, id)
);
