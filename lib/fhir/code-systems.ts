/** The code systems whose codes are read, by the addresses they go by in FHIR R4. */
export type CodeSystem = "icd-10" | "snomed-ct" | "loinc" | "rxnorm" | "cpt";

const addresses: Readonly<Record<string, CodeSystem>> = {
  "http://hl7.org/fhir/sid/icd-10-cm": "icd-10",
  "http://hl7.org/fhir/sid/icd-10": "icd-10",
  "http://snomed.info/sct": "snomed-ct",
  "http://loinc.org": "loinc",
  "http://www.nlm.nih.gov/research/umls/rxnorm": "rxnorm",
  "http://www.ama-assn.org/go/cpt": "cpt",
};

const shapes: Readonly<Record<CodeSystem, RegExp>> = {
  "icd-10": /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/,
  "snomed-ct": /^[1-9]\d{5,17}$/,
  loinc: /^((LA|LP)?\d{1,8}-\d)$/,
  rxnorm: /^[1-9]\d{0,7}$/,
  cpt: /^\d{4}[0-9A-Z]$/,
};

export const systemNames: Readonly<Record<CodeSystem, string>> = {
  "icd-10": "ICD-10",
  "snomed-ct": "SNOMED CT",
  loinc: "LOINC",
  rxnorm: "RxNorm",
  cpt: "CPT",
};

/** The system of an address; undefined: one whose codes are not read. */
export function toCodeSystem(address: string | undefined): CodeSystem | undefined {
  return address === undefined ? undefined : addresses[address.replace(/\/$/, "")];
}

/** Whether a code can be one of its system at all. `278860009` cannot be of ICD-10. */
export function isCodeOf(system: CodeSystem, code: string): boolean {
  return shapes[system].test(code);
}
