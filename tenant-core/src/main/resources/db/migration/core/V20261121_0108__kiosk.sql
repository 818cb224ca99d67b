create table kiosk (
  tenant_id         binary(16)   not null,
  id                binary(16)   not null,
  version           bigint       not null,
  site_id           binary(16)   not null,
  entrance          varchar(120) not null,
  name              varchar(120) not null,
  pairing_hash      binary(32)   null,
  pairing_until     datetime(6)  null,
  credential_hash   binary(32)   null,
  created_at        datetime(6)  not null,
  paired_at         datetime(6)  null,
  revoked_at        datetime(6)  null,
  last_seen_at      datetime(6)  null,
  primary key (tenant_id, id),
  key kiosk_pairing (pairing_hash),
  key kiosk_credential (credential_hash),
  foreign key (tenant_id, site_id) references site (tenant_id, id)
);
