/**
 * How often fast-check tries a property: the usual number, or what `npm run test:deep` asks for, with
 * the seed it printed. Spread it into the parameters: `fc.assert(property, { ...propertyRuns(50) })`.
 */
export function propertyRuns(usual: number): { readonly numRuns: number; readonly seed?: number } {
  const runs = process.env["PROPERTY_RUNS"];
  const seed = process.env["PROPERTY_SEED"];
  return {
    numRuns: runs ? Number.parseInt(runs, 10) : usual,
    ...(seed ? { seed: Number.parseInt(seed, 10) } : {}),
  };
}

/** Time for so many runs, so that thousands asked for are not cut off at the time of fifty. */
export function millisecondsFor(runs: number, each: number): number {
  return Math.max(120_000, runs * each);
}
