alter table agreement_version drop column terminated_from;
