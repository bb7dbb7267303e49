import { readFileSync } from "node:fs";
import { loadDefaultCatalogue } from "../../src/catalogue";
import { checkRows } from "../../src/checks";
import { rowsOf } from "../../src/sheet";
import { planOf } from "../support/plan";
import { explained, SAMPLES, SEEDS } from "../support/seeds";
import { records } from "../support/tables";

/** One thing both years state; words may be alternatives (`收到|收件`), and so may the unit. */
interface Pair {
  readonly must: readonly string[];
  readonly unit: string;
  readonly kind: string;
  readonly current: number;
  readonly base: number;
  readonly currentText: string;
  readonly baseText: string;
}

const PAIRS: readonly Pair[] = JSON.parse(readFileSync("tests/data/qinglan-year-over-year.json", "utf8"));

const catalogue = loadDefaultCatalogue();
const reports = SAMPLES.map((sample) => explained(sample).report);
const checks = checkRows(rowsOf(reports, catalogue), catalogue);
const plan = planOf(reports, { catalogue });
const yearly = records(plan, "同比分析");

const isRowOf = (pair: Pair) => (row: (typeof yearly)[number]) =>
  row.本期值 === pair.current &&
  row.上期值 === pair.base &&
  pair.unit.split("|").includes(String(row.单位)) &&
  pair.must.every((word) => word.split("|").some((each) => `${row.指标名称} ${row.口径} ${row.范围}`.includes(each)));

const label = ({ must, current, base }: Pair): string => `${must.join(" ")}: ${base} → ${current}`;

/** How many of the pairs are told for the same thing today; it may only rise. */
const TOLD = 72;

test("the two sample reports are one county in two years", () => {
  expect(reports.map(({ region, year }) => [region.name, year])).toEqual([
    ["青岚县", 2022],
    ["青岚县", 2023],
  ]);
});

test("the two years are compared row by row, whatever their wording", () => {
  const missed = PAIRS.filter((pair) => !yearly.some(isRowOf(pair))).map(label);
  expect(PAIRS.length - missed.length >= TOLD ? [] : missed).toEqual([]);
});

test("a stated change that does not follow from the two years is found", () => {
  const said = checks.filter(({ kind, message }) => kind === "stated-change" && message.includes("15.42"));
  expect(said).toHaveLength(1);
  expect(said[0]?.message).toMatch(/热线|诉求/);
  expect(said[0]?.message).toContain("15.2");
  expect(records(plan, "核验").some((row) => Object.values(row).includes(said[0]?.message ?? ""))).toBe(true);
});

test("a stated change that does follow is not", () => {
  expect(checks.filter(({ kind, message }) => kind === "stated-change" && message.includes("8.38"))).toEqual([]);
});

test("the five seeds give at least 280 rows", () => {
  const seeds = SEEDS.map((seed) => explained(seed).report);
  const sheet = planOf(seeds, { catalogue });
  expect(records(sheet, "指标明细").length).toBeGreaterThanOrEqual(280);
});
