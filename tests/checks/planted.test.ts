import { loadDefaultCatalogue } from "../../src/catalogue";
import { checkRows } from "../../src/checks";
import { explainText } from "../../src/extract";
import type { Finding, FindingKind, Report } from "../../src/model";
import { adopt, rowsOf } from "../../src/sheet";
import { manyReports } from "../support/many";
import { explained, SAMPLES, SEEDS } from "../support/seeds";
import { PLANTED, type Planted, type Story } from "./planted";
import { QUIET } from "./quiet";
import { REPHRASED } from "./rephrased";
import { WORDED } from "./worded";

/** 1场 and 4期 of training for the same officers are two values of one indicator, of which the workbook can use but one. */
const SEED_FINDINGS = ["two-values 港口镇 1次与4次"];
/** 24612 against 21358 is 15.24 %, not 15.42 %. */
const SAMPLE_FINDINGS = ["stated-change 青岚县 增长15.42%"];
/** 60.23 % and 增长287% in the same words year after year cannot both be. */
const REPEATED = "stated-change 海东市 增长287%";

const catalogue = loadDefaultCatalogue();
const COUNTIES = ["云溪县", "松亭县", "白石县", "清河坊县", "柳园县", "东岭县", "长泽县"];

const check = (reports: readonly Report[]): readonly Finding[] =>
  checkRows(adopt(rowsOf(reports, catalogue)), catalogue);

/** Sentences that every report has around the one that matters, with numbers of their own. */
const report = (region: string, year: number, text: string): Report =>
  explainText(
    `${region}${year}.txt`,
    `${region}${year}年法治政府建设年度报告\n\n一、主要工作情况\n（一）加强组织领导。县政府常务会议会前学法4次，印发工作要点1份。\n（二）突出重点，扎实推进各项任务。${text}\n（三）强化保障。举办法治讲座16场，新建法治文化阵地3处。\n`,
    catalogue,
  ).report;

const written = (text: string, wrong: boolean): string => text.replace(/\[([^|\]]*)\|([^\]]*)\]/g, wrong ? "$1" : "$2");

function reportsOf({ years = {}, regions }: Story, wrong: boolean): readonly Report[] {
  const told = Object.entries(years).map(([year, text]) => report("云溪县", Number(year), written(text, wrong)));
  const others = (regions?.values ?? []).map((value, i) =>
    report(COUNTIES[i] ?? "", 2023, written(regions?.text.replace("{}", value) ?? "", wrong)),
  );
  return [...told, ...others];
}

const story = ({ years = {}, regions }: Story): string =>
  [...Object.values(years), ...(regions ? [`${regions.text} ${regions.values.at(-1)}`] : [])].join(" / ");

const tried = (planted: Planted) => ({
  planted,
  found: check(reportsOf(planted, true)),
  clean: check(reportsOf(planted, false)),
});
type Tried = ReturnType<typeof tried>;

const isFound = ({ planted, found }: Tried): boolean => found.some(({ kind }) => kind === planted.kind);

/** For each kind how many were found of how many, as in `rate 5/5`. */
function tally(results: readonly Tried[]): readonly string[] {
  const kinds: readonly FindingKind[] = [...new Set(results.map(({ planted }) => planted.kind))];
  return kinds.map((kind) => {
    const all = results.filter(({ planted }) => planted.kind === kind);
    return `${kind} ${all.filter(isFound).length}/${all.length}`;
  });
}

const noiseIn = (results: readonly Tried[]): readonly string[] =>
  results.flatMap(({ planted, clean }) => clean.map(({ message }) => `${story(planted)}: ${message}`));
const missedIn = (results: readonly Tried[]): readonly string[] =>
  results.filter((one) => !isFound(one)).map((one) => story(one.planted));

const planted = PLANTED.map(tried);
const rephrased = REPHRASED.map(tried);
const worded = WORDED.map(tried);

test("fifty errors of ten kinds are planted, and found by kind", () => {
  const kinds = "rate part sum stated-change two-values jump unit-change scope-change outlier approximate".split(" ");
  expect(tally(planted)).toEqual(kinds.map((kind) => `${kind} 5/5`));
});

test("what tempts a rule and is no error gives no finding", () => {
  const told = QUIET.flatMap((one) => check(reportsOf(one, false)).map(({ message }) => `${story(one)}: ${message}`));
  expect(told).toEqual([]);
});

/** How many of those in other words are found today; it may only rise. */
const FOUND = { rephrased: 50, worded: 560 };

test.each([
  ["rephrased", rephrased, FOUND.rephrased],
  ["worded", worded, FOUND.worded],
])("in other words nearly all are found too: %s", (_, results, found) => {
  const missed = missedIn(results);
  expect(results.length - missed.length >= found ? [] : missed).toEqual([]);
});

test("without the error the same reports give no finding at all", () => {
  expect(noiseIn([...planted, ...rephrased, ...worded])).toEqual([]);
});

const brief = ({ kind, region, message }: Finding): string =>
  `${kind} ${region} ${/\d+次与\d+次|增长[\d.]+%/.exec(message)?.[0] ?? message}`;
const seeds = SEEDS.map((seed) => explained(seed).report);

/** Read in the reports themselves; a clerk would want it, and there is nothing else to want. */
test("the source reports give one finding, together and each alone", () => {
  expect(check(seeds).map(brief)).toEqual(SEED_FINDINGS);
  expect(seeds.flatMap((seed) => check([seed]).map(brief))).toEqual(SEED_FINDINGS);
});

test("so does the sample county: one stated change that does not follow from its two years", () => {
  expect(check(SAMPLES.map((sample) => explained(sample).report)).map(brief)).toEqual(SAMPLE_FINDINGS);
});

test("the same reports year after year give the same findings for each year and no others", () => {
  const found = check(manyReports(4)).map(brief);
  const expected = [...Array(4).fill(SEED_FINDINGS), ...Array(3).fill(REPEATED)].flat();
  expect([...found].sort()).toEqual(expected.sort());
});
