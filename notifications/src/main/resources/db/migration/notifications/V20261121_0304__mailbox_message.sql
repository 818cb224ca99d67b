create table mailbox_message (
  tenant_id   binary(16)   not null,
  id          binary(16)   not null,
  version     bigint       not null,
  channel     varchar(10)  not null,
  service     varchar(40)  not null,
  recipient   varchar(254) not null,
  subject     varchar(200) not null,
  text        text         not null,
  html        mediumtext   not null,
  received_at datetime(6)  not null,
  primary key (tenant_id, id),
  key mailbox_message_received (tenant_id, received_at),
  foreign key (tenant_id) references tenant (id)
);
