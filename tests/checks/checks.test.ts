import { loadDefaultCatalogue } from "../../src/catalogue";
import { checkRows } from "../../src/checks";
import type { Finding, Report } from "../../src/model";
import { adopt, rowsOf } from "../../src/sheet";
import { reportOf } from "../support/facts";
import { catalogue, type FactSketch, report } from "../support/reports";
import { sampleReports } from "../support/sample";

const check = (...reports: readonly Report[]): readonly Finding[] =>
  checkRows(adopt(rowsOf(reports, catalogue)), catalogue);
const kinds = (found: readonly Finding[]): readonly string[] => found.map(({ kind }) => kind);

/** Facts of one sentence, each placed where its number stands in it. */
function sentence(
  text: string,
  sketches: readonly (FactSketch & { readonly written: string })[],
): readonly FactSketch[] {
  let from = 0;
  return sketches.map(({ written, ...rest }) => {
    const start = text.indexOf(written, from);
    from = start + written.length;
    return { ...rest, source: { text: written, start: start + 1000, sentence: text } };
  });
}

describe("a rate against its counts", () => {
  const counts = (received: number, closed: number, rate: string, over: FactSketch = {}): Report =>
    report({
      facts: [
        { code: "FY-001", name: "受理", value: received },
        { code: "FY-002", name: "审结", value: closed },
        {
          code: "FY-003",
          name: "审结率",
          value: Number.parseFloat(rate),
          unit: "%",
          kind: "rate",
          source: { text: rate },
          ...over,
        },
      ],
    });

  test.each([
    [30384, 30230, "99.5%"],
    [3, 2, "66.6%"],
    [3, 2, "66.67%"],
    [3, 2, "67%"],
    [0, 0, "100%"],
  ])("%d, %d and %s agree", (received, closed, rate) => {
    expect(check(counts(received, closed, rate))).toEqual([]);
  });

  test("one that differs is found, with how far off it is", () => {
    const [found, ...rest] = check(counts(30384, 30230, "98.5%"));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      kind: "rate",
      severity: "error",
      indicator: "审结率",
      unit: "百分点",
      difference: -0.9932,
    });
    expect(found?.message).toContain("30230件÷30384件");
    expect(found?.factIds).toHaveLength(3);
  });

  test("a rounded number proves nothing", () => {
    expect(check(counts(30384, 30230, "90%", { qualifier: "about" }))).toEqual([]);
  });

  test("another body's counts are not its counts", () => {
    expect(check(counts(100, 50, "90%", { scope: "市本级" }))).toEqual([]);
  });

  test("without a catalogue the text's own total serves", () => {
    const facts: readonly FactSketch[] = [
      { name: "矛盾纠纷", value: 200 },
      { name: "化解矛盾纠纷", value: 100, partOf: "青禾县-2021-0" },
      { name: "化解率", value: 99, unit: "%", kind: "rate", partOf: "青禾县-2021-0", source: { text: "99%" } },
    ];
    expect(kinds(checkRows(rowsOf([report({ facts })], catalogue)))).toEqual(["rate"]);
  });
});

describe("components against their total", () => {
  const parent = "青禾县-2021-0";
  const cases = (text: string, total: number, parts: readonly (readonly [string, number])[]): Report =>
    report({
      facts: sentence(text, [
        { name: "行政处罚", value: total, written: String(total) },
        ...parts.map(([name, value]) => ({ name, value, partOf: parent, written: String(value) })),
      ]),
    });

  test("parts that stay within the total are no finding", () => {
    expect(
      check(
        cases("处罚370宗,其中警告49宗,罚款288宗。", 370, [
          ["警告", 49],
          ["罚款", 288],
        ]),
      ),
    ).toEqual([]);
  });

  test("parts that add up to more than the total are found", () => {
    const [found] = check(
      cases("处罚370宗,其中警告149宗,罚款288宗。", 370, [
        ["警告", 149],
        ["罚款", 288],
      ]),
    );
    expect(found).toMatchObject({ kind: "sum", severity: "warning", difference: 67, unit: "件" });
  });

  test("a part larger than its total is found", () => {
    const [found] = check(cases("处罚37宗,其中警告49宗。", 37, [["警告", 49]]));
    expect(found).toMatchObject({ kind: "part", severity: "error", indicator: "警告", difference: 12 });
  });

  test("steps of one procedure do not add up, nor do numbers without 其中", () => {
    expect(
      check(
        cases("申请470件,其中受理432件,审结400件。", 470, [
          ["受理", 432],
          ["审结", 400],
        ]),
      ),
    ).toEqual([]);
    expect(
      check(
        cases("处罚370宗,警告149宗,罚款288宗。", 370, [
          ["警告", 149],
          ["罚款", 288],
        ]),
      ),
    ).toEqual([]);
  });
});

describe("a stated change against the two years", () => {
  const years = (before: number, now: number, text: string, written: string, unit = "%"): readonly Report[] => [
    report({ year: 2020, facts: [{ name: "投诉", value: before }] }),
    report({
      year: 2021,
      facts: [
        { name: "投诉", value: now },
        ...sentence(text, [{ name: "投诉", kind: "change", value: Number.parseFloat(written), unit, written }]),
      ],
    }),
  ];

  test.each([
    [100, 112, "投诉112件,同比增长12%。", "12"],
    [100, 88, "投诉88件,较上年下降12%。", "12"],
    [300, 400, "投诉400件,同比增长33.3%。", "33.3"],
    [100, 150, "投诉150件,环比增长12%。", "12"],
    [0, 150, "投诉150件,同比增长12%。", "12"],
  ])("%d → %d and “%s” is no finding", (before, now, text, written) => {
    expect(check(...years(before, now, text, written))).toEqual([]);
  });

  test("one that differs is found, with both changes in words", () => {
    const [found, ...rest] = check(...years(100, 112, "投诉112件,同比下降12%。", "12"));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ kind: "stated-change", year: 2021, difference: -24 });
    expect(found?.message).toContain("下降12%");
    expect(found?.message).toContain("增长12%");
  });
});

describe("two values for one key", () => {
  test("are found once, across reports too", () => {
    const found = check(
      report({ year: 2021, facts: [{ code: "FY-001", value: 93 }] }),
      report({ year: 2022, facts: [{ code: "FY-001", value: 39, period: "2021" }] }),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: "two-values",
      severity: "warning",
      year: 2021,
      difference: -54,
      reportId: "青禾县-2022",
    });
  });

  test("some months, a rounded number or a plan beside the year's value is no contradiction", () => {
    expect(
      check(
        report({
          facts: [
            { value: 93 },
            { value: 40, period: "2021-01/2021-06" },
            { value: 90, qualifier: "over" },
            { value: 120, status: "plan" },
          ],
        }),
      ),
    ).toEqual([]);
  });
});

describe("what changed between years", () => {
  const two = (before: FactSketch, now: FactSketch) =>
    check(report({ year: 2020, facts: [before] }), report({ year: 2021, facts: [now] }));

  test("the unit", () => {
    const [found, ...rest] = two({ unit: "件" }, { unit: "人次" });
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ kind: "unit-change", severity: "note", year: 2021 });
    expect(found?.message).toContain("由件变为人次");
  });

  test("the scope", () => {
    expect(two({}, { scope: "市本级" })[0]?.message).toContain("由全辖区变为市本级");
  });

  test("no jump between two indicators that are compared as one, unless in the same words", () => {
    const told = (words: string) => {
      const facts = (text: string, code: string, value: number) =>
        sentence(text, [{ code, name: code, value, written: String(value) }]);
      const reports = [
        report({ year: 2020, facts: facts("共清理行政规范性文件187件。", "ZD-020", 187) }),
        report({ year: 2021, facts: facts(words, "ZD-014", 11) }),
      ];
      const rows = adopt(rowsOf(reports, catalogue));
      const [first] = rows;
      return checkRows(rows.map((row) => (row === first ? { ...row, comparedAs: "ZD-014·件" } : row)));
    };
    expect(kinds(told("报备11件。"))).toEqual([]);
    expect(kinds(told("清理行政规范性文件11件。"))).toEqual(["jump"]);
  });

  test("nothing, where one of several scopes is still there", () => {
    expect(
      check(
        report({ year: 2020, facts: [{}, { scope: "市本级", value: 2 }] }),
        report({ year: 2021, facts: [{ scope: "市本级", value: 3 }] }),
      ),
    ).toEqual([]);
  });
});

describe("a place among its peers", () => {
  const codes = ["441302112", "441322106", "", "", "", "", ""];
  const towns = (sign: string, last: number): readonly Finding[] =>
    check(
      ...codes.map((code, i) =>
        report({
          region: { name: `第${i}${i === 0 ? "镇" : sign}`, code },
          facts: [{ name: "普法宣传活动场次", value: i === 0 ? last : 20 + i }],
        }),
      ),
    );

  test("a town far from other towns is found, whether their codes are known or not", () => {
    expect(towns("镇", 21)).toEqual([]);
    expect(towns("镇", 263).map(({ kind, region }) => `${kind} ${region}`)).toEqual(["outlier 第0镇"]);
  });

  test("a town is no peer of counties", () => {
    expect(towns("县", 263)).toEqual([]);
  });
});

test("a rate of the others is told as what is left", () => {
  const facts = sentence("抽检400批次，检出不合格20批次，合格率98%。", [
    { name: "抽检批次", value: 400, unit: "批次", written: "400" },
    { name: "检出不合格批次", value: 20, unit: "批次", written: "20" },
    { name: "合格率", value: 98, unit: "%", kind: "rate", written: "98" },
  ]);
  expect(check(report({ facts })).map(({ message }) => message)).toEqual([
    "报告写“合格率”为98%，按1减去20批次÷400批次计算应为95%，请核对三个数。",
  ]);
});

test("reports that agree with themselves and with each other give no finding", () => {
  const quiet = sampleReports().slice(0, 3);
  expect(check(...quiet)).toEqual([]);
});

test("the order of the reports does not matter", () => {
  const reports = sampleReports();
  expect(check(...[...reports].reverse())).toEqual(check(...reports));
});

test("two digits that changed places are told as such, also where the two stand in two years' reports", () => {
  const found = checkRows(
    adopt(
      rowsOf(
        [
          reportOf("外聘律师为县政府出具书面意见326份。", { year: 2022 }),
          reportOf("外聘律师出具书面意见351份，上年度这一数字是362份。", { year: 2023 }),
        ],
        loadDefaultCatalogue(),
      ),
    ),
  );
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringMatching(/一处为326份，另一处为362份，只差两位数字对调，请对照两处原文，核对是否同一批、哪个数对。$/),
  ]);
});
