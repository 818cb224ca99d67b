update flow_evidence
  set kind = unhex(md5(concat_ws('|', activity, asked, ifnull(hex(site_id), '-'), subject_category, outcome, reason,
    ifnull(service, '-'))))
  where kind is null;
update flow_evidence later
  join flow_evidence earlier on earlier.tenant_id = later.tenant_id and earlier.message_id = later.message_id
    and (earlier.decided_at < later.decided_at or (earlier.decided_at = later.decided_at and earlier.id < later.id))
  set later.kind = null;
