create table privacy_notice (
  tenant_id  binary(16)  not null,
  id         binary(16)  not null,
  version    bigint      not null,
  number     int         not null,
  agreement  varchar(20) null,
  texts      mediumtext  not null,
  text_hash  binary(32)  not null,
  written_at datetime(6) not null,
  known_on   datetime(6) not null,
  primary key (tenant_id, id),
  unique key privacy_notice_number (tenant_id, number),
  foreign key (tenant_id) references tenant (id)
);
