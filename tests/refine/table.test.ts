import { compared, factsOf } from "../support/facts";

/** The lines of a table as they arrive, and each number with the words its name, dimension or scope holds. */
const TABLES: readonly (readonly [why: string, lines: readonly string[], sketches: readonly string[]])[] = [
  // Lines that only look like one.
  ["navigation", ["首页 | 政务公开 | 年度报告", "办理公证620件。"], ["620件 公证"]],
  ["one line with bars", ["来源：司法局 | 阅读：318 | 字号：大", "办理公证620件。"], ["620件 公证"]],
  ["no head", ["412件 | 61件 | 30件", "5件 | 6件 | 7件"], ["412件", "61件", "30件", "5件", "6件", "7件"]],
  // Rows name what is counted.
  [
    "bars, units in the cells",
    [
      "行政复议申请涉及事项见下表。",
      "申请事项 | 举报投诉处理 | 行政处罚 |",
      "数量 | 37件 | 28件 |",
      "占比 | 45.1% | 34.1% |",
    ],
    ["37件 复议 举报投诉", "28件 复议 处罚", "45.1% 复议 举报投诉 占比", "34.1% 复议 处罚 占比"],
  ],
  [
    "tabs, units in the heads, a column that numbers the rows",
    [
      "行政处罚情况统计表",
      "序号\t部门\t立案数（件）\t罚没金额（万元）",
      "1\t市场监管局\t412\t61.25",
      "2\t交通运输局\t1,035\t204",
      "合计\t\t1447\t265.25",
    ],
    [
      "412件 市场监管 立案",
      "612500元 市场监管 罚没",
      "1035件 交通运输 立案",
      "2040000元 交通运输 罚没",
      "1447件 处罚 立案 -市场监管",
      "2652500元 罚没 -市场监管",
    ],
  ],
  [
    "the heads end in the unit",
    ["信息内容 | 本年制发件数 | 本年废止件数", "行政规范性文件 | 3 | 1"],
    ["3件 规范性文件 制发|制定", "1件 规范性文件 废止"],
  ],
  [
    "two tables, one after the other",
    ["部门 | 培训人次", "司法局 | 120人次", "项目 | 件数", "办理公证 | 620"],
    ["120人次 司法局 培训", "620件 公证"],
  ],
];

test.each(TABLES)("%s", (_why, lines, sketches) => {
  const facts = factsOf(lines.join("\n"));
  expect(compared(facts, sketches)).toEqual([...sketches]);
});

test("a column for each year gives each number its year", () => {
  const facts = factsOf("指标 | 2022年 | 2021年\n办理公证（件） | 620 | 580");
  expect(facts.map(({ value, period, indicator }) => [value, period, indicator.code])).toEqual([
    [620, "2022", "HJ-074"],
    [580, "2021", "HJ-074"],
  ]);
});
