"use client";

import { type ComponentProps, useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import { PrivateWordsNote } from "./private-words-note";

type Props = Omit<ComponentProps<typeof TextArea>, "value" | "defaultValue" | "onChange">;

/** Several lines that a projector and a paper will show: its author is told of words that should not be there. */
export function ShownTextArea(props: Props) {
  const [text, setText] = useState("");
  return (
    <div className="grid gap-1">
      <TextArea {...props} value={text} onChange={({ target }) => setText(target.value)} />
      <PrivateWordsNote text={text} />
    </div>
  );
}
