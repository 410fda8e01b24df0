import type { PackParameters, Parameter } from "./parameter";
import { getParameterMeaning, type ParameterName, parameterNames } from "./parameter-names";

export type ListedParameter = {
  readonly name: ParameterName;
  readonly meaning: ReturnType<typeof getParameterMeaning>;
  readonly parameter: Parameter;
};

/** The numbers that a pack sets, with what each means, in the order of the registry. */
export function listParameters(parameters: PackParameters): readonly ListedParameter[] {
  return Object.keys(parameterNames)
    .filter((name): name is ParameterName => Object.hasOwn(parameterNames, name))
    .flatMap((name) => {
      const parameter = parameters[name];
      return parameter === undefined
        ? []
        : [{ name, meaning: getParameterMeaning(name), parameter }];
    });
}
