create table agreement_signature (
  tenant_id    binary(16)   not null,
  id           binary(16)   not null,
  version      bigint       not null,
  version_id   binary(16)   not null,
  party        varchar(10)  not null,
  method       varchar(20)  not null,
  account_id   binary(16)   null,
  signer_name  varchar(200) not null,
  signer_title varchar(200) not null,
  signed_hash  binary(32)   not null,
  signed_at    datetime(6)  not null,
  network_hash binary(32)   null,
  primary key (tenant_id, id),
  unique key agreement_signature_party (tenant_id, version_id, party),
  foreign key (tenant_id, version_id) references agreement_version (tenant_id, id)
);
