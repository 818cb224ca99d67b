update agreement_version set copies_told_at = in_force_from
  where in_force_from <= utc_timestamp(6) and copies_told_at is null;
