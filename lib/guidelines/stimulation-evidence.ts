import type { AdvisoryCard } from "@/lib/domain/guideline/advisory-card";
import { source } from "./criterion-of";

/** What studies found, for and against: nerve-related leg pain and back pain are kept apart (criteria.md 1.6). */
export const stimulationEvidenceCard: AdvisoryCard = {
  code: "EVIDENCE_STIMULATION",
  title: "What studies found about stimulation",
  words:
    "Studies of pain after spinal surgery and of back pain do not agree, and few were blinded. What one study found says little of one patient.",
  factors: [
    "After surgery, with conventional care beside it (PROCESS): at least half the pain gone in 48 against 9 % at 6 months, in 34 against 7 % at 12 months.",
    "Stimulation against another operation (North): at least half the pain gone in 39 against 12 %; opioids stable or fewer in 87 against 58 %.",
    "High frequency against low, not blinded (SENZA): responders for back pain 84.5 against 43.8 % at 3 months.",
    "1, 4, 7 and 10 kHz did equally well (PROCO; secondary source).",
    "Burst against placebo (Hara, JAMA 2022): ODI 1.3 points lower, from 3.9 lower to 1.3 higher; ten points matter (secondary source).",
    "Low back pain (Cochrane 2023): data do not support stimulation outside a trial; no blinded study of a year or more (secondary source).",
    "Placebo-controlled studies pooled (Duarte 2020): 1.15 points of ten less pain; conventional stimulation after surgery at 6 months: evidence of moderate certainty (Glinka 2025; secondary sources).",
    "Never operated: 73 % responded at 12 months in a sub-analysis of two trials; the later randomised result is unverified.",
    "Closed loop (EVOKE): 49.3 against 26.9 % better in every domain at 24 months.",
  ],
  treatments: ["scs-trial", "scs-permanent-implant"],
  citation: source(
    "NICE TA159, chapter 4, and the studies named beside each line",
    "evidence",
    "https://www.nice.org.uk/guidance/TA159/chapter/4-Evidence-and-interpretation",
  ),
  verification: "V2",
  notes: [
    "PROCESS, North, SENZA, EVOKE and the sub-analysis were read in their own text or abstract; lines marked so were not.",
    "A consensus of 2023 (ASRA) has 39 recommendations in seven sections; its contents are unverified.",
  ],
};
