import "server-only";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";

export type PaperSize = "a4" | "us-letter";

export type Pdf = { readonly bytes: Uint8Array; readonly pages: number };

/** A letter that the printing fonts do not hold would be lost; nothing is lost silently. */
export type PrintRefusal = { readonly kind: "letters-not-printable"; readonly letters: string };

/** Weights of Inter that the templates use. */
const fonts = ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"];

let compiler: NodeCompiler | undefined;

/** One compiler for the life of the process: it keeps the fonts. Started from the project's folder. */
function getCompiler(): NodeCompiler {
  const folder = path.join(process.cwd(), "node_modules", "@expo-google-fonts", "inter");
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontPaths: fonts.map((weight) => path.join(folder, weight)) }],
  });
  return compiler;
}

/**
 * Sets a document as tagged PDF/UA-1.
 *
 * The content goes in as JSON and is only ever read as data: no text of a person is part of the
 * template, so nothing needs escaping and nothing can be markup.
 */
export function toPdf(template: string, content: object): Result<Pdf, PrintRefusal> {
  const inputs = { content: JSON.stringify(content) };
  const source = { mainFileContent: template, inputs };
  const compiled = getCompiler().compile(source);
  const document = compiled.result;
  if (!document) throw new Error(`the template does not compile: ${toDiagnostics(compiled)}`);
  const pages = document.numOfPages;
  try {
    return accept({
      bytes: getCompiler().pdf(document, { pdfStandard: "ua-1" }),
      pages,
    });
  } catch (error) {
    const letters = toLetters(String(error));
    if (letters === undefined) throw error;
    return refuse({ kind: "letters-not-printable", letters });
  }
}

function toDiagnostics(compiled: ReturnType<NodeCompiler["compile"]>): string {
  const error = compiled.takeError();
  return error ? JSON.stringify(getCompiler().fetchDiagnostics(error)) : "no diagnostics";
}

/** Typst names the text that it has no glyph for. */
function toLetters(message: string): string | undefined {
  return /could not be displayed|no glyph|\.notdef/.test(message)
    ? (/text ['"`](.*?)['"`]/.exec(message)?.[1] ?? "")
    : undefined;
}
