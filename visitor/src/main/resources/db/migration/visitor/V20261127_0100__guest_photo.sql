create table guest_photo (
  tenant_id  binary(16)  not null,
  id         binary(16)  not null,
  version    bigint      not null,
  site_id    binary(16)  not null,
  choice     varchar(10) not null,
  chosen_at  datetime(6) not null,
  kept_until date        not null,
  sealed     mediumblob  null,
  primary key (tenant_id, id),
  key guest_photo_due (tenant_id, site_id, kept_until, chosen_at),
  foreign key (tenant_id, id) references visit (tenant_id, id),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
