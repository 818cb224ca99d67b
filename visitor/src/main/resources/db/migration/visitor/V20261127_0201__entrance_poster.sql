create table entrance_poster (
  tenant_id    binary(16)     not null,
  id           binary(16)     not null,
  version      bigint         not null,
  site_id      binary(16)     not null,
  entrance     varchar(80)    not null,
  token_hash   binary(32)     not null,
  token_sealed varbinary(200) not null,
  made_at      datetime(6)    not null,
  primary key (tenant_id, id),
  unique key entrance_poster_token (tenant_id, token_hash),
  key entrance_poster_site (tenant_id, site_id),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
