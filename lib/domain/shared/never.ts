/** Makes a missing case a compile error, and a bug that reaches it loud. */
export function never(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
