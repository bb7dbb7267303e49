import { coverPhrase, type IndicatorEntry, loadDefaultCatalogue } from "../../src/catalogue";
import { kindOfUnit, sameFamily, UNITS, unitGroup } from "../../src/catalogue/units";
import type { Kind } from "../../src/model";

const matched = (alias: string, phrase: string): number => coverPhrase(alias, phrase)?.covered ?? 0;

const { categories, indicators } = loadDefaultCatalogue();

interface Counted {
  readonly phrase: string;
  readonly unit: string;
  readonly kind: Kind;
}

const scoreOf = (entry: IndicatorEntry, phrase: string): number =>
  Math.max(...entry.aliases.map((alias) => matched(alias, phrase)));

/** Codes that fit best; of equals, those whose unit is of the same family. */
function best({ phrase, unit, kind }: Counted): string[] {
  const rivals = indicators.filter((entry) => entry.kind === kind && unitGroup(entry.unit) === unitGroup(unit));
  const scored = rivals.map((entry) => ({ entry, score: scoreOf(entry, phrase) })).filter(({ score }) => score > 0);
  const top = scored.filter(({ score }) => score === Math.max(...scored.map((each) => each.score)));
  const near = top.filter(({ entry }) => sameFamily(entry.unit, unit));
  return (near.length > 0 ? near : top).map(({ entry }) => entry.code);
}

const bare = (text: string): string => text.replace(/[“”（）、，。\s]/g, "");

const QUANTITY = new RegExp(
  `(\\d+(?:\\.\\d+)?)[余多]?[万亿]*余?(${UNITS.map((unit) => unit.replace(/[()]/g, "\\$&")).join("|")})`,
  "g",
);
const CHANGE = /下降|减少|精简|压缩|缩短|压减$/;
const AVERAGE = /月均|平均每月/;

/** Each number of an example with the words of its clause, and with those of the clauses before it as well. */
function countedIn(example: string): Counted[] {
  return [...example.matchAll(QUANTITY)].flatMap((match) => {
    const unit = match[2] ?? "";
    const before = example.slice(0, match.index);
    const own = `${before.split(/[，。；]/).at(-1)}${example.slice(match.index + match[0].length).split(/[，。；\d]/)[0]}`;
    const level = kindOfUnit(unit);
    const kind =
      level === "rate" && CHANGE.test(own) ? "change" : level === "count" && AVERAGE.test(own) ? "average" : level;
    const earlier = before
      .replace(QUANTITY, "")
      .split(/[，。；]/)
      .slice(0, -1)
      .join("");
    return [own, `${earlier}${own}`].map((phrase) => ({
      phrase: bare(phrase.replace(/\d+(?:\.\d+)?/g, (n) => (n.startsWith("12") ? n : ""))),
      unit,
      kind,
    }));
  });
}

test("there are categories for heads two to ten, each with indicators", () => {
  expect(categories).toHaveLength(9);
  for (const { name } of categories)
    expect(indicators.filter((entry) => entry.category === name).length).toBeGreaterThan(9);
  expect(indicators.length).toBeGreaterThanOrEqual(250);
});

test.each(indicators.map((entry) => [entry.code, entry.name, entry] as const))(
  "%s %s is found by its own name",
  (code, name, entry) => {
    expect(best({ phrase: bare(name), unit: entry.unit, kind: entry.kind })).toEqual([code]);
  },
);

test.each(indicators.flatMap((entry) => entry.examples.map((example) => [entry.code, example] as const)))(
  "%s is found in %s",
  (code, example) => {
    expect(countedIn(example).map(best)).toContainEqual([code]);
  },
);

test.each(
  "培训 审查 检查 宣传 会议 受理 办结 办结率 成功率 满意率 事项 案件 活动 学习 问题 意见 建议 制度 文件 工作 单位 企业 群众 投资 资金 面积".split(
    " ",
  ),
)("%s alone is no indicator", (word) => {
  const units = ["件", "人", "人次", "次", "%", "元", "平方米"];
  expect(units.flatMap((unit) => best({ phrase: word, unit, kind: kindOfUnit(unit) }))).toEqual([]);
});

test.each([
  ["行政复议申请受理", "件", "HJ-002"],
  ["行政复议申请不予受理", "件", "HJ-003"],
  ["行政机关负责人出庭应诉", "件", "HJ-040"],
  ["行政机关负责人出庭应诉", "次", "HJ-041"],
  ["行政执法人员培训", "次", "ZF-043"],
  ["行政执法人员培训", "人次", "ZF-044"],
  ["行政执法人员培训", "人", "ZF-045"],
  ["安全生产执法案件罚款", "元", "ZF-012"],
])("%s in %s is %s", (phrase, unit, code) => {
  expect(best({ phrase, unit, kind: kindOfUnit(unit) })).toEqual([code]);
});

test("no two examples are alike", () => {
  const examples = indicators.flatMap((entry) => entry.examples);
  expect(new Set(examples).size).toBe(examples.length);
});
