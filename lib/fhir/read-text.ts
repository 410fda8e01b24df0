import { fileJsonLimits, isWithinLimits } from "@/lib/domain/shared/json-limits";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";

/** The largest file that is read, in bytes (assurance A-33). */
export const largestFile = 10 * 1024 * 1024;

export type NotJson = {
  readonly kind: "too-large" | "not-json";
  /** What is wrong, and what to do. */
  readonly words: string;
};

/** The JSON of a file. Text in another encoding is refused: reading it as UTF-8 would change it. */
export function readText(content: Uint8Array): Result<unknown, NotJson> {
  if (content.byteLength > largestFile)
    return refuse({
      kind: "too-large",
      words: "The file is larger than 10 MB. Split it and import the parts.",
    });
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    return withinLimits(JSON.parse(text));
  } catch (fault) {
    if (!(fault instanceof SyntaxError || fault instanceof TypeError)) throw fault;
    return refuse({
      kind: "not-json",
      words: "The file is not JSON in UTF-8, so nothing in it could be read. Export it again.",
    });
  }
}

/** Each entry has limits of its own; a file beyond these could not even be walked. */
function withinLimits(value: unknown): Result<unknown, NotJson> {
  if (isWithinLimits(value, fileJsonLimits)) return accept(value);
  const { depth, arrayLength } = fileJsonLimits;
  return refuse({
    kind: "not-json",
    words: `The file is nested deeper than ${depth} levels or holds a list of more than ${arrayLength} parts, so it was not read. Split it, or export it again.`,
  });
}
