create table bound_phone (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version bigint not null,
  holder_id binary(16) not null,
  public_key varchar(400) not null,
  thumbprint varchar(43) character set ascii collate ascii_bin not null,
  bound_at datetime(6) not null,
  closed_at datetime(6) null,
  primary key (tenant_id, id),
  unique key bound_phone_key (tenant_id, thumbprint),
  key bound_phone_holder (tenant_id, holder_id),
  key bound_phone_thumbprint (thumbprint),
  foreign key (tenant_id, holder_id) references key_holder (tenant_id, id)
);
