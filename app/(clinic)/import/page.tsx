import type { Metadata } from "next";
import { ImportForm } from "@/components/import/import-form";
import { Alert } from "@/components/ui/alert";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { toRefusalWords } from "@/lib/domain/import/refusal-words";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage() {
  const actor = await requireActor();
  return (
    <PageBody>
      <PageHeader
        title="Import a record"
        lead="Every entry of the file is taken, kept as it came or refused, and the report names each one with the reason. Importing a file twice adds nothing."
      />
      {may(actor, "record:import") ? (
        <ImportForm uploadHref="/import/upload" />
      ) : (
        <Alert title="Nothing can be imported here.">{toRefusalWords({ kind: "forbidden" })}</Alert>
      )}
    </PageBody>
  );
}
