"use client";

import { type FormEvent, useId, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { describedBy, Field, toBoxClasses } from "@/components/ui/field";
import { ImportAnswer } from "@/lib/domain/import/import-report";
import { ImportReportView } from "./import-report-view";

type State = ImportAnswer | { readonly kind: "idle" } | { readonly kind: "sending" };

/** Heard by screen readers when it changes; a refusal announces itself. */
const progressWords: Readonly<Record<State["kind"], string>> = {
  idle: "",
  sending: "Reading the file ...",
  imported: "Done. The report is below.",
  "not-imported": "",
};

const largestFile = 10 * 1024 * 1024;
const noFile = "Choose a file first: a FHIR R4 bundle as JSON.";
const tooLarge = "The file is larger than 10 MB. Split it and import the parts.";
const noAnswer =
  "The planner did not answer, so it is not known whether anything was imported. Check the connection and import the file again: what is already there is not added twice.";

type Props = {
  /** Where the file is sent. Its name travels apart from the address. */
  readonly uploadHref: string;
};

/** Sends one file and shows what became of every entry. */
export function ImportForm({ uploadHref }: Props) {
  const id = useId();
  const [state, setState] = useState<State>({ kind: "idle" });
  const isSending = state.kind === "sending";

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) return setState(refuse(noFile));
    if (file.size > largestFile) return setState(refuse(tooLarge));
    setState({ kind: "sending" });
    setState(await upload(uploadHref, file, form.get("source")));
  }

  return (
    <div className="grid gap-6">
      <form
        onSubmit={(event) => {
          void send(event);
        }}
        className="grid max-w-xl gap-4"
      >
        <Field
          id={`${id}-file`}
          label="File"
          hint="A FHIR R4 bundle (transaction, batch or collection) as JSON, at most 10 MB."
        >
          <input
            id={`${id}-file`}
            name="file"
            type="file"
            required
            accept=".json,application/json,application/fhir+json"
            aria-describedby={describedBy(`${id}-file`, { hint: true })}
            className={toBoxClasses({})}
          />
        </Field>
        <Field
          id={`${id}-source`}
          label="Where it is from"
          optional
          hint="Used only when the file does not say. The same patient number under the same name is the same patient, so keep systems apart."
        >
          <input
            id={`${id}-source`}
            name="source"
            maxLength={200}
            autoComplete="off"
            aria-describedby={describedBy(`${id}-source`, { hint: true })}
            className={toBoxClasses({})}
          />
        </Field>
        <div className="flex items-center gap-3">
          <Button type="submit" disabled={isSending}>
            Import
          </Button>
          <span role="status">{progressWords[state.kind]}</span>
        </div>
      </form>
      {state.kind === "not-imported" ? (
        <Alert title="Nothing was imported.">{state.words}</Alert>
      ) : null}
      {state.kind === "imported" ? <ImportReportView report={state.report} /> : null}
    </div>
  );
}

function refuse(words: string): State {
  return { kind: "not-imported", words };
}

async function upload(href: string, file: File, source: FormDataEntryValue | null): Promise<State> {
  try {
    const response = await fetch(href, {
      method: "POST",
      body: file,
      headers: {
        "content-type": "application/fhir+json",
        "x-file-name": encodeURIComponent(file.name.slice(-120)),
        "x-source": encodeURIComponent(typeof source === "string" ? source : ""),
      },
    });
    if (response.status === 401)
      return refuse("Your session has ended. Sign in again and import the file once more.");
    if (response.status === 413) return refuse(tooLarge);
    const answer = ImportAnswer.safeParse(await response.json());
    return answer.success ? answer.data : refuse(noAnswer);
  } catch {
    return refuse(noAnswer);
  }
}
