alter table agreement_version
  add column pdf_hash  binary(32) null after hash,
  add column page_hash binary(32) null after pdf_hash;
