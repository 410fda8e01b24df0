import type { EvidenceOf } from "./evidence";

/** What a yes says: "substance use: yes" would read as its opposite. */
export const readinessNames: Readonly<Record<EvidenceOf<"readiness">["about"], string>> = {
  "substance-use": "No active problem with alcohol or drugs",
  "anticoagulant-plan": "The prescriber has agreed to a plan for blood thinners",
  "cardiology-agreement": "Cardiology has agreed to the plan for blood thinners",
  education: "Education given and understood",
  "device-operation": "Able to operate the device",
  smoking: "Smoke-free",
  "after-trial-questions": "Questions asked again after the trial",
  "follow-up": "Follow-up is arranged",
  "primary-care-told-of-steroids": "Primary care has been told about the steroids",
  "repeat-injection-reason": "Why injections go on beyond a year is recorded",
  "never-smoked": "Has never smoked",
  "cardiology-device-check": "The heart device has been checked against the stimulator",
  "mri-plans": "MRI needs have been asked, and the device suits them",
  "opioid-reduction": "A reduction of opioids has been tried",
  "hospital-care": "In hospital because of this pain",
  "pain-worsening": "The pain has become worse in spite of care",
  "bone-density-referral": "Referred for bone density",
  "osteoporosis-programme": "In an osteoporosis programme",
  "study-enrolment": "Enrolled in a study",
  "mrsa-screen": "MRSA screen clear",
};
