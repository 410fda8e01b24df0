/**
 * Beginnings of words that belong to psychology, substance use and self-harm, and whole phrases. A
 * list for a hint, never for a rule: it finds what is usual, and misses what is said otherwise.
 */
const beginnings: readonly string[] = [
  ...["psycholog", "psychiatr", "psychother", "psychos", "psychotic", "psychogen"],
  ...["depression", "depressive", "anxiet", "anxious", "ptsd", "post-traumatic", "posttraumatic"],
  ...["suicid", "self-harm", "self harm", "overdos", "bipolar", "schizo", "eating disorder"],
  ...["catastrophi", "kinesiophob", "somatis", "somatiz", "personality", "mental health"],
  ...["addict", "alcohol", "cannabis", "cocaine", "heroin", "amphetamin", "substance"],
  ...["drug use", "drug misuse", "misuse", "misusing", "dependenc", "detox", "methadone maint"],
  ...["secondary gain", "malinger", "exaggerat", "inconsistent", "domestic violence", "abuse"],
  ...["phq-", "phq9", "phq2", "phq8", "gad-7", "gad7", "tampa scale", "start back"],
  ...["cbt", "cognitive behavio", "mindfulness", "counsell", "counsel"],
];

const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${beginnings.join("|")})[\\p{L}\\p{N}-]*`, "giu");

/**
 * The words of a text that are discussed by the team but never projected or printed by default
 * (decisions, B22), as they were typed, each once.
 */
export function findPrivateWords(text: string): readonly string[] {
  const found = [...text.matchAll(pattern)].map(([word]) => word);
  const once = new Map(found.map((word) => [word.toLowerCase(), word]));
  return [...once.values()];
}
