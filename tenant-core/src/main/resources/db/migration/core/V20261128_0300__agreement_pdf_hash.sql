alter table agreement_version add column pdf_hash binary(32) null after hash;
