/** An approach is written in free words: "Transforaminal, left L5" is transforaminal. */
export function isApproach(said: string, names: readonly string[]): boolean {
  const words = said.toLowerCase();
  return names.some((name) => words.includes(name.toLowerCase()));
}
