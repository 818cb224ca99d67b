create table phone_invitation (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version bigint not null,
  holder_id binary(16) not null,
  code_hash binary(32) not null,
  until datetime(6) not null,
  bound_id binary(16) null,
  primary key (tenant_id, id),
  key phone_invitation_holder (tenant_id, holder_id),
  key phone_invitation_code (code_hash),
  foreign key (tenant_id, holder_id) references key_holder (tenant_id, id),
  foreign key (tenant_id, bound_id) references bound_phone (tenant_id, id)
);
