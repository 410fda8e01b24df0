import { accept, type Result, refuse } from "../shared/result";
import { SpinalLevel } from "./anatomy";

/** Reads vertebrae as the clinic writes them: `L4/5, S1`, `L4-L5`, `C5 C6`. Empty text is no level. */
export function readLevels(
  text: string,
): Result<readonly SpinalLevel[], { readonly kind: "not-a-level"; readonly word: string }> {
  const words = text
    .toUpperCase()
    .split(/[\s,;/+&-]+/)
    .filter((word) => word !== "" && word !== "AND");
  const levels: SpinalLevel[] = [];
  for (const word of words) {
    const level = SpinalLevel.safeParse(/^\d/.test(word) ? follow(levels.at(-1), word) : word);
    if (!level.success) return refuse({ kind: "not-a-level", word });
    if (!levels.includes(level.data)) levels.push(level.data);
  }
  return accept(levels);
}

/** `L4/5` is L4 and L5; `L5/1` crosses over to S1. */
function follow(before: SpinalLevel | undefined, number: string): string {
  if (before === undefined) return number;
  const crossing: Readonly<Record<string, string>> = { C7: "T", T12: "L", L5: "S" };
  const letter = number === "1" ? (crossing[before] ?? before[0]) : before[0];
  return `${letter}${number}`;
}
