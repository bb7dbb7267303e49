import { readdirSync, readFileSync } from "node:fs";
import { applyRules, RULES } from "../../src/rules";
import { fold, outlineOf, toRaw } from "../../src/text";
import { read } from "./reading";

const ruling = (raw: string) => {
  const folded = fold(raw);
  return { folded, ...applyRules(folded.text, outlineOf(folded.text)) };
};

/** Runs of digits that are not inside exactly one claim, and claims that overlap the one before. */
function unaccounted(text: string, claims: readonly { readonly start: number; readonly end: number }[]): string[] {
  const digits = Array.from(text.matchAll(/\d+/g))
    .filter(({ 0: run, index }) => {
      const around = claims.filter((claim) => claim.start <= index && index + run.length <= claim.end);
      return around.length !== 1;
    })
    .map(({ 0: run, index }) => `${run} at ${index}`);
  const overlapping = claims
    .filter((claim, i) => claim.start < (claims[i - 1]?.end ?? 0) || claim.end <= claim.start)
    .map((claim) => `claim at ${claim.start}`);
  return [...digits, ...overlapping];
}

describe("every run of digits is inside exactly one claim, and no claim overlaps another", () => {
  test.each(readdirSync("seeds"))("seed %s", (file) => {
    const { folded, claims } = ruling(readFileSync(`seeds/${file}`, "utf8"));
    expect(claims.length).toBeGreaterThan(20);
    expect(unaccounted(folded.text, claims)).toEqual([]);
    const spans = claims.map((claim) => toRaw(folded, claim));
    expect(spans.every(({ start, end }, i) => start < end && start >= (spans[i - 1]?.end ?? 0))).toBe(true);
  });

  test.each([
    "2021120件",
    "115月20211年12345678901234567890元",
    "1,2,3,4.5.6,7",
    "12:345:6789",
    "1.2.3-4.5%",
    "123方面45大行动678级",
    "第12第34号56〔2021〕7",
    "3万-5万5千6百7元",
    "1 23 456 7890 12",
    "《3》“4”<5>‘6’",
    "12345、67890热线7",
    "9".repeat(400),
    "1.".repeat(200),
    "1,234".repeat(50),
  ])("%#", (text) => {
    const { folded, claims } = ruling(text);
    expect(unaccounted(folded.text, claims)).toEqual([]);
  });
});

test("each rule has a name of its own, and the leftovers come last", () => {
  const names = RULES.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.at(-1)).toBe("leftover");
});

test("what comes too late is kept, with the claim that held the place", () => {
  const { dropped } = ruling("出台《优化环境12条》。");
  expect(dropped.map(({ claim, by }) => [claim.rule, by.rule])).toEqual([["counted", "titled"]]);
});

test.each([
  ["2022年受理12件。", ["2022年 date", "12 = 12件"]],
  ["拨打12345热线1.2万次。", ["12345 name", "1.2万 = 12000次"]],
  ["在14个区中排名第2。", ["14 other", "2 = 2位 rank"]],
  ["某府〔2022〕7号,办理7件。", ["〔2022〕7号 docno", "7 = 7件"]],
  ["第73次常务会议审议3件。", ["第73次 docno", "3 = 3件"]],
  ["“首违不罚”509起。", ["509 = 509起"]],
  ["“三个100%”达100%。", ["三 name", "100% name", "100% = 100% rate"]],
])("the order of the rules: %s", (text, claims) => {
  expect(read(text)).toEqual(claims);
});

describe("hostile input is read in one pass", () => {
  /** One megabyte, as UTF-8, of the same again and again. */
  const fill = (unit: string): string => unit.repeat(Math.floor(1_000_000 / Buffer.byteLength(unit)));
  /** Many numbers take their time; a quarter shows as well that twice as many take twice as long, not four times. */
  const quarter = (unit: string): string => fill(unit).slice(0, 250_000);
  test.each([
    ["digits", fill("1")],
    ["digits and spaces", quarter("1 ")],
    ["groups of digits", quarter("1,234")],
    ["points", quarter("1.")],
    ["hyphens", quarter("12-")],
    ["brackets", "(".repeat(10_000)],
    ["brackets in pairs", quarter("〔2021〕")],
    ["quotation marks", fill("“")],
    ["titles that never end", fill("《")],
    ["no punctuation", fill("法治政府建设")],
    ["一", fill("一")],
    ["亿", fill("亿")],
    ["numerals", fill("一百二十")],
    ["multipliers", `1${fill("万")}`],
    ["digits and 万 in turn", quarter("1万")],
    ["letters", fill("a")],
    ["pluses", quarter("1+")],
    ["第", quarter("第1")],
    ["每", fill("每年")],
    ["labels", fill("日期:")],
    ["spaces", fill(" ")],
    ["line ends", fill("\n")],
    ["an address", `www.${fill("a")}`],
    ["hot lines", quarter("12345、")],
    ["分别", quarter("分别1、")],
  ])("%s", (_what, raw) => {
    const { folded, claims } = ruling(raw);
    expect(claims.every(({ start, end }) => start < end && end <= folded.text.length)).toBe(true);
  });
});
