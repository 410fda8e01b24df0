// The types of steps.mjs, which is plain JavaScript because it runs before anything is installed.

export const root: string;

export function step<T>(title: string, work: () => Promise<T>): Promise<T>;

export function run(
  command: string,
  parameters: readonly string[],
  options?: { env?: Record<string, string | undefined>; show?: boolean },
): Promise<void>;

export class Stopped extends Error {}

export function ensureInstalled(): Promise<void>;

export function reenter(script: string, parameters: readonly string[]): Promise<number>;

export function requireNode20(): void;
