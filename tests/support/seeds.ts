import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDefaultCatalogue } from "../../src/catalogue";
import { type Explained, explainText, extract, type Outcome } from "../../src/extract";
import type { Report } from "../../src/model";

export interface TextFile {
  readonly file: string;
  readonly text: string;
}

const textsIn = (folder: string): readonly TextFile[] =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));

/** The five source reports. */
export const SEEDS = textsIn("seeds");
/** Two years of one invented county, told in different words. */
export const SAMPLES = textsIn("assets/samples");

export const extractText = ({ file, text }: TextFile): Outcome => extract({ file, text }, loadDefaultCatalogue());
export const extractBytes = (file: string, bytes: Uint8Array): Outcome =>
  extract({ file, bytes }, loadDefaultCatalogue());

export function reportFrom(outcome: Outcome): Report {
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.report;
}

export const explained = ({ file, text }: TextFile): Explained => explainText(file, text, loadDefaultCatalogue());
