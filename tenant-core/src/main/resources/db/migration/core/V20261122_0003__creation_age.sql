alter table creation drop key creation_age, add key creation_age (created_at);
