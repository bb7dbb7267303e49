import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { loadDefaultCatalogue } from "../catalogue";
import { reviewBatch } from "../checks";
import { composeWorkbook } from "../compose";
import { explainText, extract, placesFor } from "../extract";
import { writeXlsx } from "../hosts/xlsx";
import { readFileBytes } from "../intake";
import { cli } from "../messages/zh-CN";
import type { Problem, Report, SheetPlan } from "../model";
import { explainMentions } from "./explain";
import { expand, problem, type Source } from "./inputs";
import { toCsv, toTable } from "./print";
import { progress } from "./progress";

/** 0 all inputs read, 1 some input failed (named on standard error), 2 the command was not understood. */
type ExitCode = 0 | 1 | 2;

const FORMATS = ["ndjson", "csv", "table"] as const;
type Format = (typeof FORMATS)[number];

const note = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
const tell = (failed: readonly Problem[]): void => {
  for (const { file, message } of failed) note(`${file}: ${message}`);
};

function usage(problemText: string): ExitCode {
  note(problemText);
  note(cli.usage);
  return 2;
}

/** What `use` makes of a source's bytes; a file that can't be read and a fault of our own are told apart. */
async function fromBytes<T>(source: Source, use: (bytes: Uint8Array) => Promise<T>): Promise<T | Problem> {
  let bytes: Uint8Array;
  try {
    bytes = await source.read();
  } catch {
    return problem(source.file, "unreadable");
  }
  try {
    return await use(bytes);
  } catch {
    return problem(source.file, "crashed");
  }
}

const readReport = (source: Source): Promise<Report | Problem> =>
  fromBytes(source, async (bytes) => {
    const outcome = await extract({ file: source.file, bytes }, loadDefaultCatalogue());
    return outcome.ok ? outcome.report : outcome.problem;
  });

/** Reads every source in turn; each report is given to `take` as soon as it is there. */
async function readAll(sources: readonly Source[], take: (report: Report) => void): Promise<Problem[]> {
  const failed: Problem[] = [];
  const bar = progress(sources.length, cli.progress);
  for (const [i, source] of sources.entries()) {
    const result = await readReport(source);
    if ("facts" in result) take(result);
    else failed.push(result);
    bar.step(i + 1);
  }
  bar.end();
  return failed;
}

/** The workbook of a batch: one of two reports with the same text, checks, and what could not be read. */
function plan(read: readonly Report[], failed: readonly Problem[]): SheetPlan {
  const { reports, duplicates } = reviewBatch(read);
  for (const { file, of } of duplicates) note(cli.duplicate(file, of));
  const madeOn = new Date().toLocaleDateString("sv-SE");
  return composeWorkbook({ reports, catalogue: loadDefaultCatalogue(), madeOn, problems: failed, duplicates }).plan;
}

async function runExtract(paths: readonly string[], format: Format): Promise<ExitCode> {
  const { sources, failed } = await expand(paths);
  const kept: Report[] = [];
  const more = await readAll(sources, (report) => {
    if (format === "ndjson") process.stdout.write(`${JSON.stringify(report)}\n`);
    else if (format === "table") process.stdout.write(`${toTable(report)}\n\n`);
    else kept.push(report);
  });
  if (format === "csv") process.stdout.write(toCsv(plan(kept, more), "指标明细"));
  tell([...failed, ...more]);
  return failed.length + more.length > 0 ? 1 : 0;
}

async function runWorkbook(paths: readonly string[], out: string): Promise<ExitCode> {
  const { sources, failed } = await expand(paths);
  const read: Report[] = [];
  failed.push(...(await readAll(sources, (report) => read.push(report))));
  tell(failed);
  if (read.length === 0) {
    note(cli.nothingRead);
    return 1;
  }
  const bytes = await writeXlsx(plan(read, failed));
  try {
    await writeFile(out, bytes);
  } catch {
    note(cli.notWritten(out));
    return 1;
  }
  note(cli.written(out, read.length));
  return failed.length > 0 ? 1 : 0;
}

async function runExplain(path: string, n: number | null): Promise<ExitCode> {
  const { sources, failed } = await expand([path]);
  const [source] = sources;
  if (!source || failed.length > 0) {
    tell(failed);
    return 1;
  }
  const explained = await fromBytes(source, async (bytes) => {
    const decoded = readFileBytes(source.file, bytes);
    return decoded.ok
      ? explainText(source.file, decoded.text, loadDefaultCatalogue(), await placesFor(decoded.text))
      : problem(source.file, decoded.code);
  });
  if (!("report" in explained)) {
    tell([explained]);
    return 1;
  }
  const { length } = explained.report.mentions;
  if (n !== null && n > length) {
    note(cli.noSuchNumber(source.file, length));
    return 1;
  }
  process.stdout.write(`${explainMentions(explained, n)}\n`);
  return 0;
}

/** Standard input is read when no path is given and something is piped in. */
const orStdin = (paths: readonly string[]): readonly string[] =>
  paths.length === 0 && !process.stdin.isTTY ? ["-"] : paths;

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: "string" }, out: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  const [command, ...rest] = positionals;
  if (values.help) {
    process.stdout.write(`${cli.usage}\n`);
    return 0;
  }
  const paths = command === "explain" ? rest : orStdin(rest);
  if (command === undefined) return usage(cli.noCommand);
  if (command !== "extract" && command !== "workbook" && command !== "explain")
    return usage(cli.unknownCommand(command));
  if (paths.length === 0) return usage(cli.noInput);
  if (command === "extract") {
    const format = FORMATS.find((name) => name === (values.format ?? "ndjson"));
    return format ? runExtract(paths, format) : usage(cli.unknownFormat(values.format ?? ""));
  }
  if (command === "workbook") return values.out ? runWorkbook(paths, values.out) : usage(cli.noOut);
  const [file = "", number, ...more] = paths;
  if (more.length > 0 || (number !== undefined && !/^[1-9]\d*$/.test(number))) return usage(cli.badNumber);
  return runExplain(file, number === undefined ? null : Number(number));
}

// A reader that closes the pipe early (head) ends the command; it is no failure.
process.stdout.on("error", () => process.exit(0));
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = usage(error instanceof Error ? error.message : String(error));
  },
);
