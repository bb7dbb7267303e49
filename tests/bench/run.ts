import { Converter } from "opencc-js/t2cn";
import { loadDefaultCatalogue } from "../../src/catalogue";
import { composeWorkbook } from "../../src/compose";
import { extract } from "../../src/extract";
import { writeXlsx } from "../../src/hosts/xlsx";
import { manyReports } from "../support/many";
import { SEEDS } from "../support/seeds";

/**
 * How fast reports are read and workbooks written, on one core. Machines differ, so what is read is told as a ratio too:
 * beside it runs the least any such program must do, script conversion and one scan for digits, in the same process.
 */

const RUNS = 7;
/** How many years of the seeds the workbook holds. */
const COPIES = 12;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Seconds of each of `RUNS` runs, after one that only warms up. */
async function timed(work: () => unknown): Promise<number[]> {
  await work();
  const seconds: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now();
    await work();
    seconds.push((performance.now() - started) / 1000);
  }
  return seconds;
}

const catalogue = loadDefaultCatalogue();
const simplify = Converter({ from: "t", to: "cn" });
const megabytes = SEEDS.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;

const reading = async (): Promise<void> => {
  for (const { file, text } of SEEDS) await extract({ file, text }, catalogue);
};

let digits = 0;
const scanning = (): void => {
  for (const { text } of SEEDS) digits += simplify(text).match(/\d+(?:\.\d+)?/g)?.length ?? 0;
};

function print(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_cell, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  for (const row of rows) {
    process.stdout.write(
      `${row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd()}\n`,
    );
  }
}

const spread = (values: readonly number[], digitsAfter: number): string =>
  `${Math.min(...values).toFixed(digitsAfter)} – ${Math.max(...values).toFixed(digitsAfter)}`;

const reports = manyReports(COPIES);
const rows = reports.reduce((sum, { facts }) => sum + facts.length, 0);
const planning = () => composeWorkbook({ reports, catalogue, madeOn: "2026-01-01" }).plan;
const plan = planning();

const read = (await timed(reading)).map((seconds) => megabytes / seconds);
const scanned = (await timed(scanning)).map((seconds) => megabytes / seconds);
const planned = (await timed(planning)).map((seconds) => (seconds * 1000) / (rows / 1000));
const written = (await timed(() => writeXlsx(plan))).map((seconds) => (seconds * 1000) / (rows / 1000));

print([
  ["what", "median", "least – most", "unit"],
  ["read reports", median(read).toFixed(2), spread(read, 2), "MB/s"],
  ["convert and scan only", median(scanned).toFixed(2), spread(scanned, 2), "MB/s"],
  ["reading costs", (median(scanned) / median(read)).toFixed(1), "", "× converting and scanning"],
  ["plan a workbook", median(planned).toFixed(0), spread(planned, 0), "ms per 1,000 rows"],
  ["write it as .xlsx", median(written).toFixed(0), spread(written, 0), "ms per 1,000 rows"],
]);
process.stdout.write(
  `${SEEDS.length} reports, ${(megabytes * 1000).toFixed(0)} kB, ${digits / (RUNS + 1)} numbers; ${rows} rows; ${RUNS} runs\n`,
);
