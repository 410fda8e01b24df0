"use client";

import { useEffect, useRef, useState } from "react";
import { VerdictWord } from "@/components/verdict/verdict-word";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import type { PreviewSetting, Preview as Read } from "./preview-verdicts";
import { findProblemName } from "./problem-words";
import { toTypedFields } from "./to-typed-fields";

type Props = {
  readonly setting: PreviewSetting;
  /** The pack that answers in the clinic. */
  readonly pack: { readonly id: string; readonly version: string };
};

/**
 * What the verdicts would read if the form were saved as it stands. It looks when a field is left,
 * not at each key: nobody types a number towards a verdict. The server decides when it is saved.
 */
export function VerdictPreview({ setting, pack }: Props) {
  const here = useRef<HTMLElement>(null);
  const [read, setRead] = useState<Read>({ kind: "unfinished" });

  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    let isGone = false;
    const look = async () => {
      const [{ previewVerdicts }, content] = await Promise.all([
        import("./preview-verdicts"),
        fetchPack(pack),
      ]);
      if (isGone || content === undefined) return;
      setRead(previewVerdicts(content, toTypedFields(new FormData(form)), setting));
    };
    form.addEventListener("change", look);
    return () => {
      isGone = true;
      form.removeEventListener("change", look);
    };
  }, [pack, setting]);

  return (
    <section ref={here} aria-label="If you save this" aria-live="polite" className="grid gap-1">
      {read.kind === "read" ? <Turned turned={read.turned} setting={setting} /> : null}
    </section>
  );
}

function Turned(props: {
  readonly turned: Extract<Read, { kind: "read" }>["turned"];
  readonly setting: PreviewSetting;
}) {
  const { turned, setting } = props;
  const { problems } = setting.picture;
  if (turned.length === 0)
    return <p className="text-muted">If you save this, no verdict changes.</p>;
  return (
    <>
      <p className="font-semibold">If you save this</p>
      <ul className="grid gap-1">
        {turned.map(({ treatment, before, now }) => (
          <li key={`${treatment} ${now.problem}`} className="flex flex-wrap items-baseline gap-x-2">
            <span>
              {getTreatment(treatment).name}
              {problems.length > 1 && now.problem !== undefined
                ? `, ${findProblemName(now.problem, problems)}`
                : null}
              :
            </span>
            <VerdictWord verdict={now} />
            <span className="text-muted text-sm">
              instead of <VerdictWord verdict={before} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const fetched = new Map<string, Promise<GuidelinePack | undefined>>();

/** The pack, once a page. Undefined: it did not come, and nothing is said ahead of saving. */
function fetchPack({ id, version }: Props["pack"]): Promise<GuidelinePack | undefined> {
  const address = `/api/packs/${id}/${version}`;
  const known = fetched.get(address) ?? load(address);
  fetched.set(address, known);
  return known;
}

async function load(address: string): Promise<GuidelinePack | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    // The network is away: the server will decide when the form is saved.
    return undefined;
  }
}
