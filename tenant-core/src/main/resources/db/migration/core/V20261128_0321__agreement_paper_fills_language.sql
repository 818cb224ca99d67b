update agreement_paper p
  join agreement_version v on v.tenant_id = p.tenant_id and v.id = p.version_id
  set p.language = json_unquote(json_extract(v.document, '$.language'))
  where p.language is null;
