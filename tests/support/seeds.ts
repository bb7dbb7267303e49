import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDefaultCatalogue } from "../../src/catalogue";
import { type Explained, explainText, extract, type Input } from "../../src/extract";
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

async function reportOf(input: Input): Promise<Report> {
  const outcome = await extract(input, loadDefaultCatalogue());
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.report;
}

export const readText = ({ file, text }: TextFile): Promise<Report> => reportOf({ file, text });
export const readBytes = (file: string, bytes: Uint8Array): Promise<Report> => reportOf({ file, bytes });

export const explained = ({ file, text }: TextFile): Explained => explainText(file, text, loadDefaultCatalogue());
