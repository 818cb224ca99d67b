drop table processor_service;
