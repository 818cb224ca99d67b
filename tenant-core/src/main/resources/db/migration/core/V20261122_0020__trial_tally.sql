alter table pairing_tally rename to trial_tally;
