import type { RedFlagItem, redFlagItems } from "@/lib/domain/picture/red-flag";

/** Each question of the screen as a clinician asks it. */
export const redFlagWords: Readonly<Record<RedFlagItem, string>> = {
  "saddle-numbness": "Numbness between the legs",
  "bladder-change": "Change of bladder: retention, incontinence, no feeling of passing",
  "bowel-change": "Change of bowel: incontinence, no feeling",
  "sexual-function-change": "Change of sexual feeling or function",
  "reduced-anal-tone": "Reduced anal tone or squeeze",
  "bilateral-radicular-symptoms": "Radicular symptoms in both legs",
  "motor-deficit": "Weakness of a limb",
  fever: "Fever",
  "raised-crp": "Raised CRP or ESR",
  "wound-change": "Change of a wound: redness, discharge, opening",
  immunosuppression: "Immunosuppression",
  "iv-drug-use": "Injecting drugs",
  "recent-procedure": "Procedure on the spine in the last weeks",
  "cancer-history": "History of cancer",
  "unexplained-weight-loss": "Weight loss without a reason",
  "night-pain": "Pain at night that does not settle",
  "significant-trauma": "Significant trauma",
  osteoporosis: "Osteoporosis",
  "long-term-steroids": "Long-term steroids",
  "sudden-severe-pain": "Sudden severe pain",
  "gait-unsteadiness": "Unsteady gait",
  "clumsy-or-numb-hands": "Clumsy or numb hands",
  hyperreflexia: "Hyperreflexia",
  "hoffmann-positive": "Hoffmann's sign",
  clonus: "Clonus",
  "sensory-level": "Sensory level",
  "device-pocket-or-wound-infection": "Infection of pocket or wound",
  "device-headache-on-standing": "Headache on standing",
  "device-sudden-loss-of-effect": "Sudden loss of effect",
  "pump-alarm-or-withdrawal": "Pump alarm or withdrawal",
  "device-new-deficit": "New deficit with a device",
  "new-deficit-or-severe-pain-after-neuraxial-procedure":
    "New deficit or severe back pain after a spinal procedure",
};

/** The groups of the screen, in the order in which they are asked. */
export const redFlagGroupWords: Readonly<Record<keyof typeof redFlagItems, string>> = {
  RF_CES: "Cauda equina",
  RF_PROGRESSIVE_MOTOR: "Weakness",
  RF_SPINAL_INFECTION: "Infection",
  RF_MALIGNANCY: "Malignancy",
  RF_FRACTURE: "Fracture",
  RF_MYELOPATHY: "Spinal cord",
  RF_DEVICE: "With a stimulator or pump",
  RF_EPIDURAL_HAEMATOMA: "After a procedure near the cord",
};
