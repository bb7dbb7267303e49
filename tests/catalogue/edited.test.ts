import type { IndicatorEntry } from "../../src/catalogue";
import { type EditedRow, readEdited } from "../../src/catalogue";
import type { Kind } from "../../src/model";
import { catalogue as shipped } from "../support/reports";

const LABELS: Record<Kind, string> = {
  count: "数量",
  amount: "金额",
  rate: "比率",
  change: "变动",
  average: "均值",
  rank: "位次",
  measure: "度量",
};

const rowOf = (entry: IndicatorEntry): Omit<EditedRow, "row"> => ({
  ...entry,
  kind: LABELS[entry.kind],
  numerator: entry.numerator ?? "",
  denominator: entry.denominator ?? "",
});

type Sketch = Partial<Omit<EditedRow, "row">>;

const [ACCEPTED = {}, CLOSED = {}, RATE = {}]: readonly Sketch[] = shipped.indicators.map(rowOf);

const NEW: Sketch = {
  code: "ZF-901",
  name: "无人机巡查次数",
  category: "行政执法",
  unit: "次",
  kind: "数量",
  aliases: ["无人机 巡查"],
};

const EMPTY = {
  code: "",
  name: "",
  category: "",
  unit: "",
  kind: "",
  aliases: [],
  definition: undefined,
  numerator: undefined,
  denominator: undefined,
  examples: undefined,
};

const read = (...rows: readonly Sketch[]) =>
  readEdited(
    rows.map((row, i) => ({ ...EMPTY, ...row, row: i + 1 })),
    shipped,
    LABELS,
  );

/** The catalogue after these rows, and what was said of the last. */
const entryIn = (reading: ReturnType<typeof read>, code: string) =>
  reading.catalogue.indicators.find((entry) => entry.code === code);

const said = (reading: ReturnType<typeof read>): string[] =>
  reading.problems.map(({ row, message }) => `${row} ${message}`);

describe("a row that cannot be used is left out, and what is wrong with it told", () => {
  test.each<[string, Sketch, string]>([
    ["no code", { code: "" }, "没有填指标代码（可填 ZF-901）"],
    ["no code and no category to take one from", { code: "", category: "法治" }, "没有填指标代码"],
    ["a malformed code", { code: "ZF1" }, "指标代码“ZF1”应为两个字母、一个短横、三位数字（可填 ZF-901）"],
    ["no name", { name: "" }, "没有填指标名称"],
    ["a number for a name", { name: "12" }, "指标名称“12”不是名称"],
    ["a formula for a name", { name: "=A1&B1" }, "指标名称“=A1&B1”不是名称"],
    ["what is left of a formula", { name: "#REF!" }, "指标名称“#REF!”不是名称"],
    ["a category with another's prefix", { category: "执法" }, "没有分类“执法”（代码 ZF 开头的属于“行政执法”）"],
    ["the prefix of another category", { category: "行政复议应诉" }, "分类“行政复议应诉”的指标代码应以 FY 开头"],
    ["no category and a new prefix", { code: "XX-001", category: "" }, "没有填分类"],
    ["a new category that is no name", { code: "XX-001", category: "1" }, "分类“1”不是名称"],
    ["no unit", { unit: "" }, "没有填单位"],
    ["a unit no report is read in", { unit: "万元" }, "单位“万元”不能识别（金额写“元”，比率写“%”，其余写单个量词）"],
    ["an unknown kind", { kind: "数" }, "性质“数”不能识别（只能是数量、金额、比率、变动、均值、位次、度量）"],
    ["a kind the unit does not measure", { kind: "金额" }, "单位“次”计的是数量，性质却是金额"],
    ["no alias", { aliases: [] }, "没有可用的别名"],
    [
      "malformed aliases alone",
      { aliases: ["巡查，无人机"] },
      "没有可用的别名；别名“巡查，无人机”写法有误（各词用空格分隔，各条别名用“；”分隔）",
    ],
    ["two things wrong", { name: "", unit: "" }, "没有填指标名称；没有填单位"],
  ])("%s", (_what, sketch, wrong) => {
    const reading = read(ACCEPTED, CLOSED, RATE, { ...NEW, ...sketch });
    expect(said(reading)).toEqual([`4 ${wrong}：这一行没有采用，其余各行不受影响。请改正后再导入。`]);
    expect(reading.catalogue).toBe(shipped);
  });

  test("of a shipped code the shipped entry is used", () => {
    const reading = read({ ...ACCEPTED, unit: "" }, CLOSED, RATE);
    expect(said(reading)).toEqual([
      "1 没有填单位：这一行的改动没有采用，仍用内置目录中的“行政复议申请受理件数”。请改正后再导入。",
    ]);
    expect(reading.catalogue).toBe(shipped);
  });

  test("a shipped row that lost its code is known by its name, once", () => {
    const lost = { ...ACCEPTED, code: "" };
    const reading = read(lost, CLOSED, RATE, lost);
    expect(said(reading)).toEqual([
      expect.stringContaining("没有填指标代码（可填 FY-001）：这一行的改动没有采用，仍用内置目录"),
      expect.stringContaining("没有填指标代码（可填 FY-901）：这一行没有采用"),
    ]);
    expect(reading.catalogue).toBe(shipped);
  });

  test("of two rows with a code the first counts", () => {
    const reading = read(ACCEPTED, CLOSED, RATE, { ...NEW, code: "FY-002" }, { ...NEW, code: "FY-002" });
    expect(said(reading)).toEqual([
      "4 指标代码 FY-002 已用于“行政复议审结件数”，这一行没有采用。如是新指标，请改用没有用过的代码，如 FY-901。",
      expect.stringContaining("5 指标代码 FY-002 已用于“行政复议审结件数”"),
    ]);
    expect(reading.catalogue).toBe(shipped);
  });

  test("without a row that can be used the shipped catalogue stands", () => {
    expect(read()).toEqual({
      catalogue: shipped,
      problems: [{ row: 0, code: "", name: "", message: expect.stringContaining("没有一个可用的指标") }],
      changes: { added: 0, altered: 0, removed: 0, merged: [] },
    });
    expect(said(read({ ...NEW, name: "" }))).toHaveLength(2);
  });

  test("a long cell is not told whole", () => {
    const [problem] = read(ACCEPTED, CLOSED, RATE, { ...NEW, unit: "件".repeat(30_000) }).problems;
    expect(problem?.message.length).toBeLessThan(200);
  });
});

describe("part of a row is left out", () => {
  test("a malformed alias", () => {
    const reading = read({ ...ACCEPTED, aliases: ["复议 登记", "复议||", "行政复议，登记"] }, CLOSED, RATE);
    expect(said(reading)).toEqual([
      "1 别名“复议||”写法有误（各词用空格分隔，各条别名用“；”分隔）：这条别名没有采用，这一行的其余内容照用。请改正后再导入。",
      expect.stringContaining("1 别名“行政复议，登记”写法有误"),
    ]);
    expect(entryIn(reading, "FY-001")?.aliases).toEqual(["复议 登记"]);
  });

  test("an alias that looks like a list is one alias, and is asked about", () => {
    const reading = read(ACCEPTED, CLOSED, RATE, { ...NEW, aliases: ["无人机 巡查、巡逻"] });
    expect(said(reading)).toEqual([expect.stringMatching(/^4 别名“无人机 巡查、巡逻”中有顿号，现按一条别名使用。/)]);
    expect(entryIn(reading, "ZF-901")?.aliases).toEqual(["无人机 巡查、巡逻"]);
  });

  test.each<[string, Sketch, string]>([
    ["a code that is not there", { denominator: "FY-999" }, "分子代码、分母代码中的“FY-999”不在目录中"],
    ["something that is no code", { numerator: "受理" }, "分子代码、分母代码中的“受理”不在目录中"],
    ["what is no rate", { kind: "变动" }, "分子代码、分母代码只用于性质为比率的指标"],
  ])("numerator and denominator: %s", (_what, sketch, wrong) => {
    const reading = read(ACCEPTED, CLOSED, { ...RATE, ...sketch });
    expect(said(reading)).toEqual([expect.stringContaining(`3 ${wrong}`)]);
    expect(entryIn(reading, "FY-003")).not.toHaveProperty("numerator");
    expect(entryIn(reading, "FY-003")).not.toHaveProperty("denominator");
  });

  test("of an untouched rate, where the row it divides by was deleted", () => {
    const reading = read(ACCEPTED, RATE);
    expect(said(reading)).toEqual([expect.stringContaining("2 分子代码、分母代码中的“FY-002”不在目录中")]);
    expect(reading.changes).toEqual({ added: 0, altered: 1, removed: 1, merged: [] });
  });
});

describe("an alias of two entries", () => {
  test("stays with the row nobody touched", () => {
    const reading = read({ ...ACCEPTED, aliases: ["复议 登记", "审结 行政复议"] }, CLOSED, RATE);
    expect(said(reading)).toEqual([
      "1 别名“审结 行政复议”与FY-002“行政复议审结件数”的相同，只用于FY-002“行政复议审结件数”，不用于这一行。请删去，或补充能区分两者的词。",
    ]);
    expect(entryIn(reading, "FY-001")?.aliases).toEqual(["复议 登记"]);
    expect(entryIn(reading, "FY-002")).toBe(shipped.indicators[1]);
  });

  test("of two edited rows stays with the one it was shipped with", () => {
    const reading = read(
      { ...ACCEPTED, aliases: ["行政复议 审结", "复议 登记"] },
      { ...CLOSED, definition: "改过的定义。" },
      RATE,
    );
    expect(said(reading)).toEqual([expect.stringContaining("1 别名“行政复议 审结”与FY-002")]);
    expect(entryIn(reading, "FY-002")?.aliases).toEqual(["行政复议 审结"]);
  });

  test("of two new rows stays with the first; the other is told that it has none left", () => {
    const reading = read(ACCEPTED, CLOSED, RATE, NEW, { ...NEW, code: "ZF-902", name: "飞行次数", unit: "场次" });
    expect(said(reading)).toEqual([
      expect.stringContaining("5 别名“无人机 巡查”与ZF-901“无人机巡查次数”的相同"),
      expect.stringContaining("5 这一行的别名都与其他指标相同，这个指标不会被识别出来"),
    ]);
    expect(entryIn(reading, "ZF-902")?.aliases).toEqual([]);
  });

  test("is no trouble where the units tell them apart", () => {
    const people = { ...NEW, code: "ZF-902", name: "无人机巡查人数", unit: "人" };
    expect(said(read(ACCEPTED, CLOSED, RATE, NEW, people))).toEqual([]);
  });

  test("twice in one row counts once", () => {
    const reading = read(ACCEPTED, CLOSED, RATE, { ...NEW, aliases: ["无人机 巡查", "巡查 无人机"] });
    expect(said(reading)).toEqual([]);
    expect(entryIn(reading, "ZF-901")?.aliases).toEqual(["无人机 巡查"]);
  });
});

describe("two rows of one name", () => {
  const renamed = { ...CLOSED, name: ACCEPTED.name ?? "" };

  test("become the first, with the aliases of both", () => {
    const reading = read(ACCEPTED, renamed);
    expect(reading.problems).toEqual([]);
    expect(reading.changes).toEqual({
      added: 0,
      altered: 1,
      removed: 1,
      merged: [{ code: "FY-002", into: "FY-001", name: "行政复议申请受理件数" }],
    });
    expect(entryIn(reading, "FY-001")?.aliases).toEqual(["行政复议 受理 -不予", "复议申请 受理", "行政复议 审结"]);
    expect(entryIn(reading, "FY-002")).toBeUndefined();
  });

  test("take the rates that divide by them along", () => {
    const reading = read({ ...CLOSED, name: "复议件数" }, { ...ACCEPTED, name: "复议件数" }, RATE);
    expect(reading.problems).toEqual([]);
    expect(entryIn(reading, "FY-003")).toMatchObject({ numerator: "FY-002", denominator: "FY-002" });
  });

  test("whatever brackets they were typed with", () => {
    const reading = read({ ...ACCEPTED, name: "复议（全部）件数" }, { ...CLOSED, name: "复议(全部) 件数" });
    expect(reading.changes.merged).toHaveLength(1);
  });

  test("that measure different things stay two, and the person is asked to tell them apart", () => {
    const reading = read(ACCEPTED, CLOSED, RATE, NEW, { ...NEW, code: "ZF-902", unit: "人" });
    expect(said(reading)).toEqual([
      expect.stringContaining("5 指标名称与ZF-901“无人机巡查次数”的相同，但单位或性质不同，现按两个指标使用"),
    ]);
    expect(reading.changes).toMatchObject({ added: 2, merged: [] });
  });
});

describe("what a person may do", () => {
  test("leave everything as it is, or sort it", () => {
    expect(read(ACCEPTED, CLOSED, RATE).catalogue).toBe(shipped);
    expect(read(RATE, CLOSED, ACCEPTED).catalogue).toBe(shipped);
    expect(read(RATE, CLOSED, ACCEPTED).problems).toEqual([]);
  });

  test("correct a name and exchange two", () => {
    const reading = read({ ...ACCEPTED, name: CLOSED.name ?? "" }, { ...CLOSED, name: ACCEPTED.name ?? "" }, RATE);
    expect(reading).toMatchObject({ problems: [], changes: { added: 0, altered: 2, removed: 0, merged: [] } });
    expect(entryIn(reading, "FY-001")?.name).toBe("行政复议审结件数");
  });

  test("delete a row", () => {
    const reading = read(ACCEPTED, CLOSED);
    expect(reading).toMatchObject({ problems: [], changes: { added: 0, altered: 0, removed: 1 } });
    expect(reading.catalogue.indicators).toEqual(shipped.indicators.slice(0, 2));
  });

  test("add a row with no more than it takes; it stands at the end of its category", () => {
    const added = { code: "FY-901", name: "行政复议听证次数", unit: "次", aliases: ["行政复议 听证"] };
    const reading = read(NEW, added, ACCEPTED, CLOSED, RATE);
    expect(reading).toMatchObject({ problems: [], changes: { added: 2, altered: 0, removed: 0 } });
    expect(reading.catalogue.indicators.map(({ code }) => code)).toEqual([
      "FY-001",
      "FY-002",
      "FY-003",
      "FY-901",
      "ZF-901",
    ]);
    expect(entryIn(reading, "FY-901")).toEqual({
      ...added,
      category: "行政复议应诉",
      kind: "count",
      definition: "",
      examples: [],
    });
  });

  test("add a category by a code with a new prefix", () => {
    const one = { ...NEW, code: "XX-001", category: "数字法治" };
    const other = { ...NEW, code: "XX-002", name: "巡查里程", category: "数字", unit: "公里", kind: "" };
    const reading = read(ACCEPTED, CLOSED, RATE, one, other);
    expect(said(reading)).toEqual([expect.stringContaining("5 没有分类“数字”（代码 XX 开头的属于“数字法治”）")]);
    expect(reading.catalogue.categories).toEqual([
      ...shipped.categories,
      { prefix: "XX", name: "数字法治", source: "" },
    ]);
  });

  test("a category no usable row is in is not kept", () => {
    const reading = read(ACCEPTED, CLOSED, { ...NEW, code: "XX-001", category: "数字法治", unit: "" });
    expect(reading.catalogue.categories).toEqual(shipped.categories);
  });

  test("leave 性质 to the unit, without making an average a count", () => {
    const average = { ...ACCEPTED, kind: "均值" };
    const made = read(average, CLOSED, RATE).catalogue;
    const rows = made.indicators.map((entry, i) => ({ ...EMPTY, ...rowOf(entry), kind: "", row: i + 1 }));
    expect(readEdited(rows, made, LABELS).catalogue).toBe(made);
    expect(entryIn(read({ ...ACCEPTED, kind: "", unit: "元" }, CLOSED, RATE), "FY-001")?.kind).toBe("amount");
  });

  test("do without the columns that may be missing", () => {
    const bare = [ACCEPTED, CLOSED, RATE].map((row) => ({
      ...row,
      definition: undefined,
      numerator: undefined,
      denominator: undefined,
      examples: undefined,
    }));
    expect(read(...bare).catalogue).toBe(shipped);
  });
});

test("free codes are those neither the table nor the shipped catalogue has", () => {
  const taken = [NEW, { ...NEW, code: "ZF-902", name: "飞行次数", aliases: ["飞行"] }];
  const blank = { ...NEW, code: "", name: "巡航次数" };
  expect(said(read(...taken, blank, blank))).toEqual([
    expect.stringContaining("可填 ZF-903"),
    expect.stringContaining("可填 ZF-904"),
  ]);
});
