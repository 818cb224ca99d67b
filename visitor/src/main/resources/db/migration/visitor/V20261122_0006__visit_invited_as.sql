alter table visit
  add column invited_first_name varchar(100) null,
  add column invited_last_name  varchar(100) null,
  add column invited_company    varchar(200) null;
