alter table visit
  add column invited_first_name varchar(100) not null default '',
  add column invited_last_name  varchar(100) not null default '',
  add column invited_company    varchar(200) null;
