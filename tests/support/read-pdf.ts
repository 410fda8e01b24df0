import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export type ReadPdf = {
  readonly isTagged: boolean;
  readonly language: string | undefined;
  readonly title: string | undefined;
  /** The text layer of each page, runs joined as they are read out. */
  readonly pages: readonly string[];
  /** Roles of the structure tree, such as H1, Table and TH. */
  readonly roles: ReadonlySet<string>;
  /** PDF/UA part as the metadata states it. */
  readonly uaPart: string | undefined;
};

/** Reads a printed paper as another program would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const mark = await document.getMarkInfo();
  const { info, metadata } = await document.getMetadata();
  const pages: string[] = [];
  const roles = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
    collectRoles(await page.getStructTree(), roles);
  }
  const read = {
    isTagged: isMarked(mark),
    language: textOf(info, "Language"),
    title: textOf(info, "Title"),
    pages,
    roles,
    uaPart: /pdfuaid:part>?[="]*(\d)/.exec(String(metadata?.getRaw() ?? ""))?.[1],
  };
  await task.destroy();
  return read;
}

/** What of a text survives line breaking: everything but white space. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}

type Node = { readonly role?: string; readonly children?: readonly unknown[] };

function collectRoles(node: unknown, roles: Set<string>): void {
  if (!isNode(node)) return;
  if (node.role !== undefined) roles.add(node.role);
  for (const child of node.children ?? []) collectRoles(child, roles);
}

/** The reader hands a map out where its types promise an object. */
function isMarked(mark: unknown): boolean {
  return mark instanceof Map && mark.get("Marked") === true;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}

function textOf(info: object, key: string): string | undefined {
  const found = Object.entries(info).find(([name]) => name === key)?.[1];
  return typeof found === "string" ? found : undefined;
}
