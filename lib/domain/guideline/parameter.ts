import type { Citation, Verification } from "./citation";
import { getParameterMeaning, type ParameterName, parameterNames } from "./parameter-names";

/** A number of medicine as one pack sets it. */
export type Parameter = {
  readonly value: number;
  readonly citation: Citation;
  readonly verification: Verification;
  /** Where it is more exact than the source. Always shown. */
  readonly interpretations: readonly string[];
};

/** The numbers of a pack; complete with those that it has from its parent. */
export type PackParameters = Readonly<Partial<Record<ParameterName, Parameter>>>;

/** A limit: a number of the criterion itself, or one that the pack names. */
export type Limit = number | { readonly parameter: ParameterName };

/** A limit that the pack sets, and an overlay of it may set anew. */
export function param(parameter: ParameterName): Limit {
  return { parameter };
}

/**
 * The number that a limit stands for.
 *
 * @throws when the pack sets no value: that is an error in the pack, and its test says so
 */
export function toNumber(limit: Limit, parameters: PackParameters): number {
  if (typeof limit === "number") return limit;
  const set = parameters[limit.parameter];
  if (set === undefined) throw new Error(`the pack sets no value for ${limit.parameter}`);
  return set.value;
}

/** The limit as it is shown: its number or, where no pack is at hand, its name. */
export function toLimitWords(limit: Limit, parameters: PackParameters | undefined): string {
  if (typeof limit === "number") return String(limit);
  const set = parameters?.[limit.parameter];
  return set === undefined ? `(${getParameterMeaning(limit.parameter).words})` : String(set.value);
}

/** The parent's numbers with the pack's own in their place. */
export function mergeParameters(parent: PackParameters, own: PackParameters): PackParameters {
  const changed = listNames(own).find(
    (name) =>
      getParameterMeaning(name).protects === true &&
      parent[name] !== undefined &&
      own[name] !== parent[name],
  );
  if (changed !== undefined)
    throw new Error(`${changed} protects the patient: no pack may set it anew`);
  return { ...parent, ...own };
}

function listNames(parameters: PackParameters): readonly ParameterName[] {
  return Object.keys(parameters).filter(isName);
}

function isName(name: string): name is ParameterName {
  return Object.hasOwn(parameterNames, name);
}
