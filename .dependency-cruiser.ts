import type { IConfiguration, IForbiddenRuleType } from "dependency-cruiser";

const npm = (names: string) => `^node_modules/(${names})(/|$)`;
const node = (names: string) => `^(node:)?(${names})$`;

/** A room may import itself and what it names here. Everything else is an error. */
const room = (name: string, path: string, ...mayImport: string[]): IForbiddenRuleType => ({
  name: `${name}-stays-in-its-layer`,
  severity: "error",
  from: { path },
  to: { pathNot: [path, ...mayImport] },
});

export default {
  forbidden: [
    room(
      "app",
      "^app/",
      "^components/",
      "^lib/(usecases|auth|domain)/",
      "^lib/env[.]ts$",
      npm("next|next-auth|react|zod|@fontsource-variable"),
    ),
    room(
      "components",
      "^components/(?!ui/)",
      "^components/ui/",
      "^lib/domain/",
      npm("next|react|react-aria-components|lucide-react"),
    ),
    room(
      "ui",
      "^components/ui/",
      "^lib/domain/shared/",
      npm("next|react|react-aria-components|lucide-react"),
    ),
    room(
      "auth",
      "^lib/auth/",
      "^lib/(usecases|domain)/",
      "^lib/env[.]ts$",
      npm("next|next-auth|react|server-only|zod"),
      node("crypto"),
    ),
    room(
      "usecases",
      "^lib/usecases/",
      "^lib/(db|guidelines|domain|fhir|print)/",
      "^lib/env[.]ts$",
      npm("server-only|zod|uuid|@node-rs"),
      node("crypto"),
    ),
    room(
      "db",
      "^lib/db/",
      "^lib/domain/",
      "^lib/env[.]ts$",
      npm("@prisma|server-only|zod|pg|uuid"),
      node("crypto"),
    ),
    room("fhir", "^lib/fhir/", "^lib/domain/", npm("zod")),
    room(
      "print",
      "^lib/print/",
      "^lib/domain/",
      npm("server-only|@myriaddreamin"),
      node("path|fs|crypto|module|url"),
    ),
    room("guidelines", "^lib/guidelines/", "^lib/domain/", npm("zod")),
    room("domain", "^lib/domain/", npm("zod")),
    room("env", "^lib/env[.]ts$", npm("server-only|zod"), node("fs|path")),
    {
      name: "links-go-through-page-link",
      comment:
        "Next's own link reads the linked page ahead of the click, and a read is on the trail.",
      severity: "error",
      from: { path: "^(app|components)/", pathNot: "^components/ui/page-link[.]tsx$" },
      to: { path: "(^|/)next/link([.]js)?$" },
    },
    {
      name: "production-never-imports-tests",
      severity: "error",
      from: { path: "^(app|components|lib|scripts|prisma)/" },
      to: { path: "^(tests|e2e)/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-dangling-imports", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    // TypeScript 7.0 has no compiler API. Without @swc/core this tool would read no .ts file and pass.
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
    doNotFollow: { path: "node_modules|^lib/db/generated" },
    exclude: { path: "^[.]next|^tests/architecture/planted|[.]d[.]mts$" },
  },
} satisfies IConfiguration;
