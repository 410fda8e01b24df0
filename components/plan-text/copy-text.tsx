"use client";

import { useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

/** The text, or in words why there is none. */
export type TextAnswer =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "refused"; readonly words: string };

type Props = {
  readonly read: () => Promise<TextAnswer>;
};

type State =
  | { readonly kind: "idle" | "reading" }
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "read"; readonly text: string; readonly isCopied: boolean };

/** One click copies the plan as text for the clinic's other record, and shows what was copied. */
export function CopyText({ read }: Props) {
  const [state, setState] = useState<State>({ kind: "idle" });
  const area = useRef<HTMLTextAreaElement>(null);

  async function copy() {
    setState({ kind: "reading" });
    const answer = await read();
    if (answer.kind === "refused") return setState(answer);
    setState({ kind: "read", text: answer.text, isCopied: await toClipboard(answer.text) });
    area.current?.select();
  }

  return (
    <div className="grid justify-items-start gap-2 print:hidden">
      <Button look="quiet" disabled={state.kind === "reading"} onClick={() => void copy()}>
        {state.kind === "reading" ? "Copying ..." : "Copy as text"}
      </Button>
      <div aria-live="polite" className="grid w-full gap-2 empty:sr-only">
        {state.kind === "refused" ? <Alert>{state.words}</Alert> : null}
        {state.kind === "read" ? (
          <>
            <p>{toWords(state.text.length, state.isCopied)}</p>
            <textarea
              ref={area}
              readOnly
              rows={10}
              aria-label="The plan as text"
              value={state.text}
              className="w-full max-w-3xl rounded-md border border-edge bg-paper p-2 font-mono text-sm"
            />
          </>
        ) : null}
      </div>
    </div>
  );
}

/** A browser may refuse the clipboard; the text is on the page then. */
async function toClipboard(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

function toWords(length: number, isCopied: boolean): string {
  return isCopied
    ? `Copied: ${length} characters. Paste it into the other record.`
    : "The browser did not allow copying. Select the text and copy it.";
}
