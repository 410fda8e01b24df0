import type { ImportReport } from "@/lib/domain/import/import-report";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { importBundle } from "@/lib/usecases/import-bundle";
import { anActor } from "./actors";
import { insist } from "./patients";

/** Imports a file as the consultant of a clinic and expects it to be read. */
export async function imported(
  organisation: OrganisationId,
  content: Uint8Array,
  now = new Date(),
): Promise<ImportReport> {
  const command = { source: "file import", fileName: "bundle.json", content };
  return insist(await importBundle(anActor("consultant", organisation), command, now));
}
