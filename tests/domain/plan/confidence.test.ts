import { describe, expect, it } from "vitest";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { Expression } from "@/lib/domain/guideline/expression";
import type { Reason } from "@/lib/domain/guideline/verdict";
import { toTriedLines } from "@/lib/domain/mdt/tried-lines";
import { isConfidential } from "@/lib/domain/picture/confidential";
import { toMdtSheet } from "@/lib/domain/plan/mdt-sheet";
import { toPlanText } from "@/lib/domain/plan/plan-text";
import { PartialDate } from "@/lib/domain/shared/plain-date";
import { packs } from "@/lib/guidelines/registry";
import { insist } from "../../support/patients";
import {
  aPicture,
  daysAgo,
  type EvidenceInput,
  implantCandidate,
  nervePain,
  today,
} from "../../support/pictures";
import { aStep, legPain, someContent, stepId } from "../../support/plan-values";

const criteria = packs.flatMap((pack) =>
  TreatmentId.options.flatMap((id) => pack.treatments[id].criteria),
);

/** Facts about state of mind, substance use and self-harm. */
const privateFacts = [
  "psychologicalEvaluation",
  "selfHarmItem",
  "substanceUseDisorder",
  "noActiveSubstanceProblem",
  "phq9Total",
  "majorPsychiatricIllness",
  "cbtSessions",
  "startBackPsych",
];

function factsOf(expression: Expression): readonly string[] {
  return [...JSON.stringify(expression).matchAll(/"fact":"(\w+)"/g)].map(([, name = ""]) => name);
}

describe("a criterion about mind, substances or self-harm", () => {
  it("is marked confidential in every pack, and no other is", () => {
    const asked = criteria.filter(({ requires, appliesWhen }) =>
      [requires, ...(appliesWhen ? [appliesWhen] : [])]
        .flatMap(factsOf)
        .some((fact) => privateFacts.includes(fact)),
    );
    const marked = criteria.filter(({ confidential }) => confidential);
    expect(new Set(marked.map(({ code }) => code))).toEqual(new Set(asked.map(({ code }) => code)));
    expect(marked).toHaveLength(asked.length);
    expect(marked.length).toBeGreaterThan(10);
  });
});

type Change = { readonly without?: readonly string[]; readonly add?: readonly EvidenceInput[] };

const psychology = (
  outcome: Extract<EvidenceInput, { kind: "psychological-evaluation" }>["outcome"],
): EvidenceInput => ({
  id: "psychology",
  kind: "psychological-evaluation",
  on: daysAgo(50),
  outcome,
  summary: "Summary line of the psychologist",
});
const selfHarm = (total: number): EvidenceInput => ({
  id: "item-9",
  kind: "questionnaire-score",
  on: daysAgo(1),
  instrument: "phq-9-item-9",
  total,
});
const substances = (answer: "yes" | "no" | "partly"): EvidenceInput => ({
  id: "substances",
  kind: "readiness",
  on: daysAgo(1),
  about: "substance-use",
  answer,
});

/** One record for each answer that a confidential criterion can have. */
const changes: readonly Change[] = [
  { without: ["psychology"] },
  ...(["supports", "supports-with-help", "help-first", "advises-against"] as const).map(
    (outcome) => ({ without: ["psychology"], add: [psychology(outcome)] }),
  ),
  { add: [selfHarm(0)] },
  { add: [selfHarm(2)] },
  ...(["yes", "no", "partly"] as const).map((answer) => ({ add: [substances(answer)] })),
  {
    add: [
      {
        id: "disorder",
        kind: "condition",
        on: daysAgo(9),
        term: "Alcohol dependence",
        condition: "substance-use-disorder",
        status: "active",
      },
      {
        id: "cbt",
        kind: "treatment-given",
        on: daysAgo(400),
        weeks: 30,
        treatment: "cbt",
        ending: { kind: "inadequate-response" },
      },
    ],
  },
];

const problem = { ...nervePain, id: legPain };

const cases = packs.flatMap((pack) =>
  changes.map((change) => {
    const kept = implantCandidate.filter(({ id }) => !change.without?.includes(id));
    const picture = aPicture(problem, [...kept, ...(change.add ?? [])]);
    return { pack: pack.id, picture, evaluation: evaluate(pack, picture, today) };
  }),
);

const content = someContent(TreatmentId.options.map((id, index) => aStep(id, {}, stepId(index))));

function reasonsOf({ evaluation }: (typeof cases)[number]): readonly Reason[] {
  return TreatmentId.options.flatMap((id) => evaluation.treatments[id].best.reasons);
}

/** Every sentence and value of what is confidential in one evaluation. */
function secretsOf(one: (typeof cases)[number]): readonly string[] {
  const reasons = reasonsOf(one);
  const apart = new Set<string>(one.picture.evidence.filter(isConfidential).map(({ id }) => id));
  const values = reasons
    .flatMap(({ evidence }) => evidence)
    .filter(({ evidenceId }) => apart.has(evidenceId))
    .map(({ value }) => value);
  const words = reasons
    .filter(({ confidential }) => confidential)
    .flatMap((reason) => [
      reason.words.replace(/[.]$/, ""),
      reason.fixHint,
      ...reason.missing.map((each) => each.words),
    ]);
  return [
    ...new Set([...values, ...words, "Cognitive", "Summary line", "Alcohol", "PHQ", "psych"]),
  ];
}

const sheetOf = ({ picture, evaluation }: (typeof cases)[number]) =>
  insist(
    toMdtSheet(
      {
        patient: {
          givenName: "Jane",
          familyName: "Smith",
          birthDate: PartialDate.parse("1961-09-07"),
          identifiers: [],
        },
        standing: "DRAFT",
        question: undefined,
        content,
        states: new Map(),
        evaluation,
        picture,
        decisions: [],
        printedOn: today,
        printedBy: "Dr Adler",
      },
      { open: 99, met: 99 },
    ),
  );

describe("what was said in confidence", () => {
  it("is answered both ways in these records, so that the guarantees below say something", () => {
    const answered = new Set(
      cases
        .flatMap(reasonsOf)
        .flatMap(({ confidential, code, truth }) => (confidential ? [`${code} ${truth}`] : [])),
    );
    for (const code of ["NO_PSYCH", "PSYCH_NOT_CLEARED", "ACTIVE_SUD"])
      expect([...answered].filter((each) => each.startsWith(code)).length).toBeGreaterThan(1);
    expect(answered).toContain("SUICIDE_RISK_SAME_DAY not-met");
    expect(cases.flatMap(secretsOf).length).toBeGreaterThan(100);
  });

  it("reaches neither the sheet for a meeting, nor the board, nor the copied text", () => {
    for (const one of cases) {
      const { picture, evaluation } = one;
      const { others: _names, ...sheet } = sheetOf(one);
      // One step at a time, so that nothing is left out for want of room.
      const texts = content.steps.map((step) =>
        toPlanText({
          standing: "DRAFT",
          content: { ...content, steps: [step] },
          states: new Map(),
          arrangements: new Map(),
          evaluation,
          picture,
          today,
        }),
      );
      // The title of a source holds a word that is also an answer of the psychologist.
      const shown = JSON.stringify([sheet, texts, toTriedLines(picture)])
        .toLowerCase()
        .replaceAll("the chart supports the decision", "");
      const seen = secretsOf(one).filter((secret) => shown.includes(secret.toLowerCase()));
      expect(seen).toEqual([]);
    }
  });

  it("leaves its place on the sheet and in the text: discussed, see record", () => {
    const [first] = cases.filter(({ picture }) =>
      picture.evidence.some(({ id }) => id === "item-9"),
    );
    if (!first) throw new Error("a case has the question");
    expect(JSON.stringify(sheetOf(first))).toContain("discussed, see record");
  });
});
