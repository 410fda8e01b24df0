"use client";

import { useEffect, useRef, useState } from "react";
import { VerdictWord } from "@/components/verdict/verdict-word";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import type { TurnedVerdict } from "@/lib/domain/guideline/turned-verdicts";
import { toVerdictWords } from "@/lib/domain/plan/verdict-words";
import type { PreviewSetting, Preview as Read } from "./preview-verdicts";
import { toTurnedName } from "./to-turned-name";
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
  const ways = Map.groupBy(turned, toWay);
  return (
    <>
      <p className="font-semibold">If you save this</p>
      <ul className="grid gap-2">
        {[...ways].map(([way, all]) => (
          <li key={way}>
            <Way turned={all[0]} />
            <p className="prose-width">
              {all.map((each) => toTurnedName(each, problems)).join("; ")}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** All that would turn in the same way has one line: a red flag alone turns dozens. */
function Way({ turned }: { readonly turned: TurnedVerdict | undefined }) {
  if (turned === undefined) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span>
        <VerdictWord verdict={turned.now} />
      </span>
      <span className="inline-flex flex-wrap items-baseline gap-x-1 text-muted text-sm">
        <span>instead of</span>
        <span>
          <VerdictWord verdict={turned.before} />
        </span>
      </span>
    </p>
  );
}

function toWay({ before, now }: TurnedVerdict): string {
  return `${toVerdictWords(before)}, then ${toVerdictWords(now)}`;
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
