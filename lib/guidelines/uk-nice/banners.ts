import type { PackBanner } from "@/lib/domain/guideline/guideline-pack";

/** What NICE says elsewhere, and is not encoded: the pack names it rather than guess. They change no verdict. */
export const ukBanners: readonly PackBanner[] = [
  {
    code: "IMAGE_RULE",
    words:
      "Outside specialist settings imaging is not routine for low back pain; in them it is done only where it will change what is done.",
    source: "NICE NG59, 1.1.4-1.1.6",
    treatments: ["conservative-care"],
  },
  {
    code: "MTG41",
    words:
      "Stimulation at 10 kHz has NICE guidance of its own, MTG41; its text was not read, and nothing of it is encoded.",
    source: "NICE MTG41 (not read)",
    treatments: ["scs-trial", "scs-permanent-implant"],
  },
  {
    code: "TA279",
    words:
      "Vertebral augmentation has NICE guidance of its own, TA279; its text was not read, and nothing of it is encoded.",
    source: "NICE TA279 (not read)",
    treatments: ["vertebral-augmentation"],
  },
  {
    code: "NICE_DECOMPRESSION",
    words: "Weight, smoking and distress are no reason not to refer for decompression.",
    source: "NICE NG59, 1.3 (unverified)",
    treatments: ["revision-surgery", "index-decompression"],
  },
];
