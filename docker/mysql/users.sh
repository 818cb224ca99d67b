# Read by the image when it makes its data folder. The service's user may come in, and no more: what it may do with each
# table, the owner of the schema grants when the service starts.
docker_process_sql <<SQL
CREATE USER 'gatehouse_service'@'%' IDENTIFIED BY '${SERVICE_PASSWORD//\'/\'\'}';
GRANT SHOW VIEW ON gatehouse.* TO 'gatehouse_service'@'%';
GRANT ALL ON gatehouse.* TO 'gatehouse'@'%' WITH GRANT OPTION;
SQL
