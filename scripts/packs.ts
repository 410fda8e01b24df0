import { checkPack, isPublishable, type PackReport } from "@/lib/domain/guideline/check-pack";
import { packs } from "@/lib/guidelines/registry";
import { packProof } from "@/lib/guidelines/test-patients/registry";

/**
 * Says of every pack which of its test patients pass, which criteria they show met and not met, and
 * what is wrong with its rules: `npm run packs [-- PACK ...]`.
 *
 * Ends with 1 when a pack cannot be published.
 */
function main(names: readonly string[]): number {
  const proof = packProof();
  const chosen = packs.filter(({ id }) => names.length === 0 || names.includes(id));
  const unknown = names.filter((name) => packs.every(({ id }) => id !== name));
  for (const name of unknown) process.stderr.write(`There is no pack ${name}.\n`);
  const reports = chosen.map((pack) => checkPack(pack, proof));
  for (const report of reports) process.stdout.write(`${toText(report)}\n`);
  return reports.every(isPublishable) && unknown.length === 0 ? 0 : 1;
}

function toText(report: PackReport): string {
  const { pack, version, patients, passed, failures, coverage, faults } = report;
  const verdict = isPublishable(report) ? "can be published" : "CANNOT BE PUBLISHED";
  return [
    `${pack} ${version}: ${passed} of ${patients} patients passed, ${coverage.covered} of ${coverage.criteria} criteria covered, ${faults.length} faults: ${verdict}`,
    ...failures.flatMap(({ id, differences }) =>
      differences.map((each) => `  patient ${id}: ${each}`),
    ),
    ...coverage.uncovered.map(
      ({ treatment, code, truth }) => `  uncovered: ${treatment} ${code} is never seen ${truth}`,
    ),
    ...faults.map(({ kind, treatment, words }) => `  ${kind}: ${treatment}: ${words}`),
  ].join("\n");
}

process.exitCode = main(process.argv.slice(2));
