update flow_evidence
  set kind = unhex(md5(concat_ws('|', activity, asked, ifnull(hex(site_id), '-'), subject_category, outcome, reason,
    ifnull(service, '-'))))
  where kind is null;
