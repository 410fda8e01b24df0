import { alwaysShow, behind, is, oneOf } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, decision, seedRule, source } from "../criterion-of";
import {
  conservativeFirst,
  mdtDecided,
  notWidespread,
  onlyFor,
  psychologyRecorded,
  stepsBelowBehind,
} from "./shared";

export const facetCystInjection: TreatmentRules = {
  criteria: [
    ...conservativeFirst,
    criterion({
      code: "FACET_CYST_EXCEPTION",
      words: "Imaging shows a facet cyst.",
      kind: "indication",
      whenNotMet: "not-indicated",
      requires: is("facetCyst", true),
      citation: seedRule("001", "r-identify-generator"),
      verification: "V",
      fixHint: "This is only for a cyst that imaging shows.",
    }),
  ],
};

export const epiduralAdhesiolysis: TreatmentRules = {
  criteria: [
    ...conservativeFirst,
    onlyFor(
      "NOT_NERVE_ROOT_PAIN",
      "The pain comes from a nerve root.",
      "This is not for the pain recorded: treat its source.",
      "nerve-root",
    ),
    criterion({
      code: "NO_PRIOR_SURGERY",
      words: "The spine has been operated on before.",
      kind: "indication",
      whenNotMet: "not-indicated",
      requires: oneOf("pspsType", "type-2"),
      citation: seedRule("004", "r-identify-generator"),
      verification: "V",
      fixHint: "This is for scar after an operation.",
    }),
    criterion({
      code: "SCAR_NOT_SEEN",
      words: "Imaging shows scar.",
      kind: "indication",
      strength: "advisory",
      whenNotMet: "caution",
      requires: is("epiduralFibrosis", true),
      citation: seedRule("004", "r-identify-generator"),
      verification: "V",
      fixHint: "Record what imaging shows around the nerve root.",
    }),
    criterion({
      code: "ESI_NOT_BEHIND",
      words: "An epidural injection has been given, and ended with a reason.",
      kind: "indication",
      requires: behind("epidural-steroid-injection"),
      citation: seedRule("001", "r-stepwise"),
      verification: "V",
      fixHint: "Record how the epidural injection ended, or give one.",
    }),
    criterion({
      code: "EVIDENCE_LIMITED",
      words: "The evidence is strong.",
      kind: "indication",
      whenNotMet: "caution",
      requires: alwaysShow("Evidence for freeing scar is limited."),
      citation: source("Adhesiolysis reviews 2016 and 2017", "evidence"),
      verification: "V",
      fixHint: "Say so when you discuss it.",
    }),
    criterion({
      code: "BLEED_RISK_HIGH_IF_EPIDUROSCOPY",
      words: "The bleeding class is not raised by epiduroscopy.",
      kind: "safety",
      phase: "book",
      whenNotMet: "caution",
      requires: alwaysShow("With an epiduroscope the bleeding class is high."),
      citation: source("ASRA interventional pain and anticoagulants, 2018", "procedure classes"),
      verification: "V2",
      fixHint: "Settle the technique before blood thinners are planned.",
    }),
  ],
};

export const basivertebralNerveAblation: TreatmentRules = {
  criteria: [
    ...conservativeFirst,
    onlyFor(
      "NOT_ENDPLATE_GENERATOR",
      "The pain comes from an endplate.",
      "This is not for the pain recorded: treat its source.",
      "endplate",
    ),
    notWidespread("GENERALISED_PAIN"),
  ],
};

export const intrathecalDrugDelivery: TreatmentRules = {
  criteria: [
    ...conservativeFirst,
    stepsBelowBehind,
    ...psychologyRecorded,
    criterion({
      code: "OPIOID_REDUCTION_NOT_ATTEMPTED",
      words: "Opioids are the last resort, and a reduction has been tried.",
      kind: "indication",
      strength: "advisory",
      whenNotMet: "caution",
      requires: is("takesOpioid", false),
      citation: seedRule("000", "r-opioids-last"),
      verification: "V",
      fixHint: "Review the opioid together before a pump is planned; never stop it at once.",
    }),
    criterion({
      code: "SPECIALIST_FOLLOW_UP",
      words: "A centre that refills and follows the pump is named.",
      kind: "documentation",
      phase: "book",
      strength: "advisory",
      whenNotMet: "caution",
      requires: is("followUpPlanned", true),
      citation: decision("B19"),
      verification: "V",
      fixHint: "Name the centre that refills and follows the pump.",
    }),
    mdtDecided("intrathecal-drug-delivery"),
  ],
};

/** Operations on a device that is in place: the MDT decides, the safety core protects. */
export const scsLeadRevision: TreatmentRules = { criteria: [mdtDecided("scs-lead-revision")] };
export const pumpRevision: TreatmentRules = { criteria: [mdtDecided("pump-revision")] };
export const scsBatteryChange: TreatmentRules = { criteria: [mdtDecided("scs-battery-change")] };
