alter table agreement_version
  add column translation_hash      binary(32) null after page_hash,
  add column translation_page_hash binary(32) null after translation_hash;
