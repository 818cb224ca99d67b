alter table subprocessor_notice add column opened_at datetime(6) null after delivered_by;
update subprocessor_notice set opened_at = delivered_at where delivered_by = 'OPENED';
