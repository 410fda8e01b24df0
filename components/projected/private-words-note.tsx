import { Icon } from "@/components/ui/icon";
import { findPrivateWords } from "@/lib/domain/picture/find-private-words";

/**
 * Tells the author of a text that a room and a paper will show, beside the field, that a word in it
 * belongs in the record (decisions, B22). It stops nobody: it may be somebody's name.
 */
export function PrivateWordsNote({ text }: { readonly text: string }) {
  const words = findPrivateWords(text);
  return (
    <p role="status" className="flex gap-1.5 text-sm empty:hidden">
      {words.length > 0 ? (
        <>
          <Icon name="triangle" className="mt-0.5 shrink-0 text-caution" />
          <span className="prose-width">
            This is projected and printed. {toQuoted(words)} {words.length === 1 ? "reads" : "read"}{" "}
            like psychology or substance use, which stays in the record: write "discussed, see
            record" instead.
          </span>
        </>
      ) : null}
    </p>
  );
}

function toQuoted(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(", ");
}
