-- What Today asks first on every visit: which screens found something that can raise a red flag.
--
-- Today begins from these screens alone (lib/db/raised-signs.ts writes the same condition, word for
-- word), the newest first, however many screens found nothing.
create index evidence_raised_signs_idx
  on evidence (organisation_id, event_date desc, patient_id)
  where kind = 'red-flag-screen' and status = 'current' and jsonb_path_exists(payload,
    '$.answers.* ? (@.state == "new-or-worse" || (@.state == "long-standing" && (exists(@.mrcGrade) || exists(@.since))))');

-- The words with which clinicians dealt with raised flags, one look for each patient and flag.
create index evidence_clearance_idx
  on evidence (organisation_id, patient_id, event_date desc)
  where kind = 'red-flag-clearance' and status = 'current';
