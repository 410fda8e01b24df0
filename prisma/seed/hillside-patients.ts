import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { demoEvidence, redFlagScreen } from "./demo-evidence";
import type { DemoPatient } from "./demo-patient";

/** Three patients of the other clinic. One has the name of a Riverside patient: they are two people. */
export function hillsidePatients(today: PlainDate): readonly DemoPatient[] {
  const { ago, nrs, onset } = demoEvidence(today);
  const backPain = { label: "low back", region: "back", side: "midline" } as const;
  return [
    {
      hospitalNumber: "HS200001",
      nhsNumber: "9991216448",
      draft: {
        familyName: "Fenwick",
        givenName: "Margaret",
        birthDate: "1961-09-07",
        recordedSex: "female",
      },
      allergies: { state: "not-recorded" },
      referral: "Back pain",
      problems: [backPain],
      evidence: [onset("low back", ago(400)), nrs("low back", 6, 20), redFlagScreen(ago(20))],
    },
    {
      hospitalNumber: "HS200002",
      draft: { familyName: "Lindgren", givenName: "Ove", birthDate: "1957-11-30" },
      allergies: { state: "none-known" },
      referral: "Leg pain after decompression",
      problems: [{ label: "right leg", region: "leg", side: "right" }],
      evidence: [nrs("right leg", 7, 9)],
    },
    {
      hospitalNumber: "HS200003",
      draft: { familyName: "Achebe", givenName: "Ngozi", birthDate: "1988-07-14" },
      allergies: { state: "not-recorded" },
      referral: undefined,
      problems: [],
      evidence: [],
    },
  ];
}
