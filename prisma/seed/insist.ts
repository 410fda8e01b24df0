import type { Result } from "@/lib/domain/shared/result";

/** A use case that refuses the seed is a fault of the seed. */
export function insist<Value, Refusal>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  throw new Error(`the seed was refused: ${JSON.stringify(result.refusal)}`);
}
