delimiter //
-- The only way in which rows of the log go: by the rights of the schema's owner, whoever calls it. It goes by the
-- database's own clock, which no session can set (sysdate, with a day more for whatever time zone a session claims).
create procedure drop_log_segment(
  the_tenant binary(16), the_segment binary(16), the_size bigint, the_frontier varbinary(2048), the_rule varchar(60))
  modifies sql data
  sql security definer
begin
  declare too_young datetime(6) default sysdate(6) - interval 1 day - interval 12 month;
  declare first_one bigint;
  declare signed bigint;
  declare told bigint;
  declare deeds bigint;
  declare decisions bigint;
  declare latest_deed datetime(6);
  declare latest_decision datetime(6);
  if @@session.autocommit = 1 then
    signal sqlstate '45000' set message_text = 'A segment goes in one transaction with the deed that tells of it.';
  end if;
  select coalesce(max(s.size), 0) into first_one from log_segment s where s.tenant_id = the_tenant for update;
  select count(*) into signed from log_checkpoint c where c.tenant_id = the_tenant and c.size = the_size;
  select count(*) into told from journal_entry j
    where j.tenant_id = the_tenant and j.object_id = the_segment and j.deed = 'LOG_SEGMENT_DROPPED';
  select count(*), max(j.at) into deeds, latest_deed from journal_entry j
    where j.tenant_id = the_tenant and j.seq >= first_one and j.seq < the_size and j.at < too_young for update;
  select count(*), max(f.decided_at) into decisions, latest_decision from flow_evidence f
    where f.tenant_id = the_tenant and f.seq >= first_one and f.seq < the_size and f.decided_at < too_young
    for update;
  if the_size <= first_one or signed = 0 or told = 0 or deeds + decisions <> the_size - first_one then
    signal sqlstate '45000' set message_text = 'This is no segment of a log that may be dropped.';
  end if;
  insert into log_segment (tenant_id, id, version, first_seq, size, frontier, latest_at, dropped_at, rule)
    values (the_tenant, the_segment, 1, first_one, the_size, the_frontier,
      greatest(coalesce(latest_deed, latest_decision), coalesce(latest_decision, latest_deed)), sysdate(6), the_rule);
  delete from journal_entry
    where tenant_id = the_tenant and seq >= first_one and seq < the_size and at < too_young;
  delete from flow_evidence
    where tenant_id = the_tenant and seq >= first_one and seq < the_size and decided_at < too_young;
end//
