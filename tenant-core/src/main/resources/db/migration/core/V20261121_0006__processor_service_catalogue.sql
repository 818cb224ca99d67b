insert into processor_service (service_key, legal_name, channel, country, storage_countries, access_countries, active) values
  ('inmobile',    'inMobile ApS',                'SMS',   'DK', 'DK', '',   true),
  ('twilio-us',   'Twilio Inc.',                 'SMS',   'US', 'US', '',   true),
  ('sendgrid-us', 'Twilio Inc. (SendGrid)',      'EMAIL', 'US', 'US', '',   true),
  ('smtp',        'The operator''s mail server', 'EMAIL', 'DK', 'DK', '',   true),
  ('in-app',      'Gatehouse',                   'INAPP', 'DK', 'DK', '',   true);
