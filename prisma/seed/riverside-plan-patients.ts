import type { PlainDate } from "@/lib/domain/shared/plain-date";
import type { DemoPatient } from "./demo-patient";
import { riversideNervePain } from "./riverside-nerve-pain";
import { riversideOtherPain } from "./riverside-other-pain";

/** Riverside patients who are there for what their plans show. */
export function riversidePlanPatients(today: PlainDate): readonly DemoPatient[] {
  const [candidate, oneOperation] = riversideNervePain(today);
  const [facetPain] = riversideOtherPain(today);
  if (!(candidate && oneOperation && facetPain))
    throw new Error("the patients whom these are alike are not there");
  return [
    alike(candidate, "RV100021", {
      familyName: "Thackeray",
      givenName: "Noel",
      title: "Mr",
      birthDate: "1957-04-02",
      recordedSex: "male",
    }),
    alike(facetPain, "RV100022", {
      familyName: "Ferreira",
      givenName: "Inês",
      title: "Mrs",
      birthDate: "1963-12-19",
      recordedSex: "female",
    }),
    alike(oneOperation, "RV100023", {
      familyName: "Lindgren",
      givenName: "Marta",
      title: "Ms",
      birthDate: "1983-06-27",
      recordedSex: "female",
    }),
  ];
}

type Who = Pick<
  DemoPatient["draft"],
  "familyName" | "givenName" | "title" | "birthDate" | "recordedSex"
>;

/** Another person with the same history. */
function alike({ nhsNumber: _, ...patient }: DemoPatient, hospitalNumber: string, who: Who) {
  return { ...patient, hospitalNumber, draft: { ...who, language: "English" } };
}
