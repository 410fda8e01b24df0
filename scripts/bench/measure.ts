/** One thing that is timed: it does its work `times` times. */
export type Contender = {
  readonly name: string;
  /** Works on the picture of this number; a promise is waited for. */
  readonly work: (index: number) => unknown;
  /** How many times in one round. */
  readonly times: number;
};

export type Timing = {
  readonly name: string;
  /** Microseconds for one picture: the median of the rounds, and the fastest. */
  readonly median: number;
  readonly least: number;
};

const rounds = 7;

/** Times all of them in turn, round by round: what slows the machine for a while slows all alike. */
export async function measure(contenders: readonly Contender[]): Promise<readonly Timing[]> {
  const timed = contenders.map((contender) => ({ contender, taken: [] as number[] }));
  for (const { contender } of timed) await runOnce(contender);
  for (let round = 0; round < rounds; round += 1)
    for (const { contender, taken } of timed) taken.push(await runOnce(contender));
  return timed.map(({ contender, taken }) => {
    const sorted = taken.toSorted((one, other) => one - other);
    const [least = Number.NaN] = sorted;
    return { name: contender.name, least, median: sorted[Math.floor(rounds / 2)] ?? least };
  });
}

async function runOnce({ work, times }: Contender): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < times; index += 1) {
    const answer = work(index);
    if (answer instanceof Promise) await answer;
  }
  return ((performance.now() - start) * 1_000) / times;
}
