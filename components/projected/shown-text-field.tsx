"use client";

import { type ComponentProps, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { PrivateWordsNote } from "./private-words-note";

type Props = Omit<ComponentProps<typeof TextField>, "value" | "defaultValue" | "onChange"> & {
  readonly defaultValue?: string | undefined;
};

/** One line that a projector and a paper will show: its author is told of words that should not be there. */
export function ShownTextField({ defaultValue = "", ...props }: Props) {
  const [text, setText] = useState(defaultValue);
  return (
    <div className="grid gap-1">
      <TextField {...props} value={text} onChange={({ target }) => setText(target.value)} />
      <PrivateWordsNote text={text} />
    </div>
  );
}
