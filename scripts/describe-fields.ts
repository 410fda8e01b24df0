/** What a field means where the format itself does not say more. */
const meanings: Readonly<Record<string, string>> = {
  about: "what was asked or is answered",
  adverseEvent: "what went wrong",
  analgesicReductionAgreedBefore: "whether the reduction was agreed before the trial",
  analgesicReductionPercent: "reduction of analgesics, percent of the dose before; negative: more",
  answers: "one answer for each question that was asked; not listed: not asked",
  approach: "way in",
  asNeeded: "whether it is taken only when needed",
  at: "which pain was asked for",
  canalSeenByImplanter: "whether the implanter has seen the canal at entry and target",
  centre: "implanting centre",
  circumstances: "how it began",
  clearedBy: "name and role of the clinician who cleared it",
  confidence: "how sure the clinician is",
  contrast: "whether contrast is planned",
  correctableCause: "whether there is a structural cause that can be corrected",
  device: "kind of device",
  dose: "one dose, in the unit that stands beside it",
  ended: "when it ended: day, month or year",
  evidence: "every dated fact; what is absent was not recorded",
  finding: "what was found, in a word of the list or as it was said",
  findings: "what the study shows",
  flag: "code of the flag",
  format: "name and version of this format",
  functionChange: "how function changed in the trial",
  guidance: "image guidance planned",
  howKnown: "how the fact is known; a result needs more than the patient's account",
  id: "unique within the picture",
  indication: "what it is taken for",
  instrument: "which questionnaire",
  lastCheck: "when it was last interrogated and X-rayed: day, month or year",
  levelCount: "number of levels planned",
  levels: "vertebrae or roots: L4, L5",
  maker: "maker as on the card",
  measure: "which measure of kidney function",
  mechanism: "mechanism of the pain",
  modality: "kind of study",
  model: "model as on the card",
  motorNormal: "whether strength is normal",
  name: "as it was called",
  ongoing: "whether it goes on",
  opioid: "whether it is an opioid; absent: read from the name",
  outcome: "what was concluded",
  painBelowL5: "whether the pain is below L5",
  patient: "what rules need to know of the person; no name, no identifier",
  patientWishesImplant: "what the patient wished after the trial",
  procedure: "kind of operation",
  provenance: "who recorded it, from what, when and where",
  rationale: "why",
  recordedSex: "as recorded; absent: not recorded",
  region: "part of the body or of the spine",
  reliefOngoing: "whether the relief goes on",
  report: "text of the report",
  reviewOn: "day of the review, YYYY-MM-DD",
  scale: "which scale",
  sessions: "number of sessions attended",
  side: "left, right, both or midline",
  sijTests: "provocation tests of the sacroiliac joint",
  since: "since when: day, month or year",
  site: "where it is planned",
  state: "what is so on that day",
  status: "where it stands on that day",
  steroid: "which steroid",
  strengthAndFunctionTested: "whether strength and function were tested",
  structure: "structure held to be the main source",
  surgery: "whether an operation is offered, and why not",
  term: "as the record names it",
  test: "which test",
  timesPerDay: "doses in a day",
  treatment: "id of the treatment",
  until: "last day on which the clearance holds; absent: no last day",
  validUntil: "last day on which the decision holds; absent: one year from the decision",
  value: "in the unit that stands beside it",
  words: "as it was said or written",
};

/** A JSON Schema in which every field says what it means, with its unit where it has one. */
export function describeFields(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(describeFields);
  if (!isRecord(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "properties" && isRecord(value) ? describeProperties(value) : describeFields(value),
    ]),
  );
}

function describeProperties(properties: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => {
      const said = describeFields(field);
      if (!isRecord(said) || "description" in said) return [name, said];
      const meaning = name === "kind" ? "kind of evidence" : meanings[name];
      return [name, meaning === undefined ? said : { ...said, description: meaning }];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
