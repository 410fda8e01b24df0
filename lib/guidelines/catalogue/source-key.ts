/** A published source that a statement of the catalogue rests on, and where a reader finds it. */
export type CatalogueSource = { readonly document: string; readonly url: string | undefined };

const cms = (view: string) => `https://www.cms.gov/medicare-coverage-database/view/${view}`;

/** By the key under which the project's criteria name them. */
export const catalogueSources = {
  "CMS-L38773": {
    document: "CMS LCD L38773, facet joint interventions, version 32",
    url: cms("lcd.aspx?lcdid=38773&ver=32"),
  },
  "CMS-NCD160.7": {
    document: "CMS NCD 160.7, electrical nerve stimulators",
    url: cms("ncd.aspx?ncdid=240&ncdver=1"),
  },
  "CMS-L36204": {
    document: "CMS LCD L36204, spinal cord stimulators, version 23",
    url: cms("lcd.aspx?lcdid=36204&ver=23"),
  },
  "CMS-L39240": { document: "CMS LCD L39240, epidural steroid injections", url: undefined },
  "CMS-L39462": { document: "CMS LCD L39462, sacroiliac joint", url: undefined },
  "CMS-L34228": { document: "CMS LCD L34228, vertebral augmentation", url: undefined },
  "CMS-NCD150.13": {
    document: "CMS NCD 150.13, percutaneous image-guided lumbar decompression",
    url: undefined,
  },
  "EVI-611": { document: "EviCore CMM-611, sacroiliac joint fusion", url: undefined },
  "HIGHMARK-BVN": {
    document: "Highmark 15-01-004, basivertebral nerve ablation",
    url: undefined,
  },
  "NICE-TA159": {
    document: "NICE TA159, spinal cord stimulation",
    url: "https://www.nice.org.uk/guidance/TA159/chapter/1-recommendations",
  },
  "NICE-NG59": {
    document: "NICE NG59, low back pain and sciatica",
    url: "https://www.nice.org.uk/guidance/ng59/chapter/Recommendations",
  },
  "EBI-INJ": {
    document: "Evidence-Based Interventions, injections for non-specific low back pain",
    url: "https://www.aomrc.org.uk/ebi/clinicians/injections-for-nonspecific-low-back-pain-without-sciatica",
  },
  "BMJ-2025": { document: "Busse, BMJ 2025;388:e079970", url: undefined },
  "COCHRANE-2023": { document: "Traeger, Cochrane 2023, CD014789", url: undefined },
  "COHEN-2010": {
    document: "Cohen, Anesthesiology 2010;113:395",
    url: "https://pubs.asahq.org/anesthesiology/article/113/2/395",
  },
  "NMF-PP": {
    document: "Neuromodulation Foundation practice parameters",
    url: "https://neuromodfound.org/treatment_of_chronic_neuropathic_pain/patient_selection/contraindication",
  },
  "PACC-2024": { document: "Polyanalgesic Consensus Conference 2024", url: undefined },
  "ADHES-2016": { document: "Adhesiolysis reviews 2016 and 2017", url: undefined },
  BALLOON: { document: "Balloon neuroplasty, PMC6485831", url: undefined },
  VERTIFLEX: { document: "Superion criteria, the manufacturer's page", url: undefined },
  "SPINE-CT": { document: "Review of repeated spinal surgery", url: undefined },
  "PSEUD-2020": { document: "Review of non-union after revision, PMC7253566", url: undefined },
  "CREDENCE-MP517": { document: "Credence MP-517, lumbar fusion", url: undefined },
  "IFOMPT-2020": { document: "IFOMPT framework for red flags, 2020", url: undefined },
  "FDA-ESI-2014": {
    document: "FDA safety communication, epidural corticosteroids, 2014-04-23",
    url: undefined,
  },
  "ASRA-PAIN-2018": {
    document: "ASRA interventional pain and antithrombotics, 2nd edition, 2018",
    url: "https://doi.org/10.1097/AAP.0000000000000700",
  },
  "CKD-PAIN-2020": { document: "Analgesics in kidney disease, PMC7753951", url: undefined },
  "MEM-LABELS": { document: "Product labels, from general knowledge", url: undefined },
  "GENERAL-KNOWLEDGE": { document: "General knowledge, no text checked", url: undefined },
  DECISIONS: { document: "Clinical decisions of the project", url: undefined },
  SEED: { document: "The seed documents", url: undefined },
} as const satisfies Readonly<Record<string, CatalogueSource>>;

export type SourceKey = keyof typeof catalogueSources;
