alter table scan
  add column notice_number int null,
  add column notice_language varchar(2) null,
  add foreign key (tenant_id, notice_number) references privacy_notice (tenant_id, number);
