create table signed_rules (
  tenant_id binary(16)   not null,
  id        binary(16)   not null,
  version   bigint       not null,
  rules_id  binary(16)   not null,
  language  varchar(2)   not null,
  text_hash binary(32)   not null,
  how       varchar(10)  not null,
  name      varchar(200) null,
  signed_at datetime(6)  not null,
  drawn     mediumblob   null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references visit (tenant_id, id),
  foreign key (tenant_id, rules_id) references house_rules (tenant_id, id)
);
