alter table agreement_signature
  add column paper_hash     binary(32) null after signed_hash,
  add column paper_language char(2)    null after paper_hash;
