import { loadCatalogue, loadDefaultCatalogue } from "../../src/catalogue";

const category = { prefix: "ZF", name: "行政执法工作体系", source: "纲要" };
const entry = {
  code: "ZF-001",
  name: "行政处罚案件立案件数",
  category: "行政执法工作体系",
  unit: "件",
  kind: "count",
  definition: "报告期内立案的行政处罚案件件数。",
  aliases: ["行政处罚 立案"],
  examples: ["行政处罚立案3件。", "全年立案查处行政处罚案件8宗。"],
};
const catalogue = (indicators: readonly unknown[], categories: readonly unknown[] = [category]) => ({
  version: "2026-01-01",
  categories,
  indicators,
});

/** The lines after the first of what loading says. */
function problemsOf(data: unknown): string[] {
  try {
    loadCatalogue(data);
  } catch (error) {
    return (error as Error).message.split("\n").slice(1);
  }
  return [];
}

test("a sound catalogue loads", () => {
  expect(loadCatalogue(catalogue([entry])).indicators).toEqual([entry]);
});

test("every problem is reported at once", () => {
  const rate = {
    ...entry,
    code: "ZF-002",
    name: "行政处罚结案率",
    unit: "%",
    kind: "rate",
    aliases: ["行政处罚 结案率"],
  };
  const data = catalogue([
    entry,
    { ...entry, name: "行政处罚案件结案件数", aliases: ["行政处罚 结案||"] },
    { ...rate, numerator: "ZF-009", denominator: "ZF-001" },
    { ...entry, code: "FZ-003", name: "罚款件数", aliases: ["处罚 罚款"] },
    { ...entry, code: "ZF-004", name: "警告件数", category: "法治", aliases: ["处罚 警告"] },
  ]);
  expect(problemsOf(data)).toEqual([
    "ZF-001: code used twice",
    'ZF-001: malformed alias "行政处罚 结案||"',
    "ZF-002: no indicator ZF-009 to divide",
    "FZ-003: category 行政执法工作体系 has prefix ZF",
    "ZF-004: unknown category 法治",
  ]);
});

test.each([
  [
    "a name used twice",
    [entry, { ...entry, code: "ZF-002", aliases: ["处罚 案件 立案"] }],
    "indicator name 行政处罚案件立案件数 used twice",
  ],
  [
    "an alias of two entries of one unit family, whatever the order of its words",
    [entry, { ...entry, code: "ZF-002", name: "立案数", unit: "宗", aliases: ["立案 行政处罚"] }],
    'ZF-002: alias "立案 行政处罚" belongs to ZF-001 already',
  ],
  ["an alias twice", [{ ...entry, aliases: ["处罚 立案", "立案 处罚"] }], 'ZF-001: alias "处罚 立案" listed twice'],
  ["no alias", [{ ...entry, aliases: [] }], "ZF-001: aliases: no alias"],
  ["too few examples", [{ ...entry, examples: ["立案3件。"] }], "ZF-001: examples: fewer than two examples"],
  [
    "an example without a number",
    [{ ...entry, examples: ["立案3件。", "依法立案。"] }],
    "ZF-001: examples.1: an example without a number",
  ],
  [
    "a numerator of a count",
    [{ ...entry, numerator: "ZF-001" }],
    "ZF-001: not a rate, yet has a numerator or denominator",
  ],
  [
    "a rate of nothing",
    [{ ...entry, kind: "rate", unit: "%" }],
    "ZF-001: a rate of what? neither codes nor definition say",
  ],
  ["a malformed code", [{ ...entry, code: "ZF1" }], "ZF1: code: not a code like ZF-001"],
])("%s", (_what, indicators, problem) => {
  expect(problemsOf(catalogue(indicators))).toEqual([problem]);
});

test("an entry with a defect of its own hides no other and is still there to be divided by", () => {
  const broken = { ...entry, aliases: [] };
  const rate = { ...entry, code: "ZF-002", name: "立案率", kind: "rate", unit: "%", aliases: ["立案率"] };
  expect(problemsOf(catalogue([broken, { ...rate, numerator: "ZF-001", denominator: "ZF-003" }]))).toEqual([
    "ZF-001: aliases: no alias",
    "ZF-002: no indicator ZF-003 to divide",
  ]);
});

test("a unit and a kind that do not go together are reported", () => {
  const amount = { ...entry, kind: "amount" };
  expect(problemsOf(catalogue([amount]))).toEqual(["ZF-001: unit 件 makes it count, not amount"]);
});

test("an unsound outside hides no entry", () => {
  expect(problemsOf({ ...catalogue([{ ...entry, aliases: [] }]), version: "2026", extra: 1 })).toEqual([
    "version: not an ISO date",
    expect.stringContaining("extra"),
    "ZF-001: aliases: no alias",
  ]);
});

test("two units keep one alias apart", () => {
  const people = { ...entry, code: "ZF-002", name: "立案人数", unit: "人" };
  expect(problemsOf(catalogue([entry, people]))).toEqual([]);
});

test("categories are checked", () => {
  const twin = { ...category, prefix: "zf" };
  expect(problemsOf(catalogue([entry], [category, twin, category]))).toEqual([
    "category 2: prefix: not two capital letters",
    "category prefix ZF used twice",
    "category 行政执法工作体系 listed twice",
  ]);
});

test("something else altogether is refused", () => {
  expect(() => loadCatalogue(null)).toThrow("catalogue:");
  expect(problemsOf({ version: "2026", categories: [], indicators: [] })).toHaveLength(3);
});

test("the default catalogue loads once", () => {
  expect(loadDefaultCatalogue()).toBe(loadDefaultCatalogue());
});
