/** One answer that can be chosen. `value` is what the form sends. */
export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
};
