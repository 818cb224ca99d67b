alter table agreement_paper
  add column language char(2) null after version_id,
  drop key agreement_paper_version,
  add unique key agreement_paper_language (tenant_id, version_id, language);
