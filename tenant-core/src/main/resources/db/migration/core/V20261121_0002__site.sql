create table site (
  tenant_id      binary(16)   not null,
  id             binary(16)   not null,
  version        bigint       not null,
  name           varchar(120) not null,
  address        varchar(300) not null,
  zone           varchar(60)  not null,
  entrances      json         not null,
  muster_point   varchar(200) not null,
  closes_at      time         not null,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenant (id)
);
