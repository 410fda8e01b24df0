import type { PackParameters } from "@/lib/domain/guideline/parameter";
import { implantParameters } from "./implant-parameters";
import { injectionParameters } from "./injection-parameters";

/** The numbers of the United States pack; the criteria say what each of them limits. */
export const usParameters: PackParameters = {
  ...injectionParameters,
  ...implantParameters,
};
