create table processor_service (
  service_key       varchar(40)  not null primary key,
  legal_name        varchar(200) not null,
  channel           varchar(10)  not null,
  country           char(2)      not null,
  storage_countries varchar(200) not null,
  access_countries  varchar(200) not null,
  active            boolean      not null
);
