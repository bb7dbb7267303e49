import { brief, factOf, factsOf, reportOf } from "../support/facts";

describe("done", () => {
  const DONE: readonly (readonly [string, number])[] = [
    ["对县政府拟出台文件、拟签订协议开展合法性审查316件。", 316],
    ["审查区政府拟对外签订的合同118份。", 118],
    ["完成年度立法计划项目5件。", 5],
    ["2022年计划内审计项目21个全部完成。", 21],
    ["超额完成目标任务，培训人员300人次。", 300],
    ["年内计划外新增审计项目3个。", 3],
    ["制定双随机抽查计划18个。", 18],
    ["确保重大决策合法，全年审查决策事项5项。", 5],
    ["法律顾问对拟出台的文件提供咨询19件次。", 19],
    ["按照年度检查计划实施行政检查211件。", 211],
  ];
  test.each(DONE)("%s", (sentence, value) => {
    expect(factOf(factsOf(sentence), value).status).toBe("actual");
  });
});

describe("intended", () => {
  const INTENDED: readonly (readonly [string, number])[] = [
    ["计划新建法治公园3个。", 3],
    ["力争网上可办率达到98%。", 98],
    ["预计全年培训执法人员500人次。", 500],
    ["将于明年新建法治文化广场2个。", 2],
    ["到2025年，法律顾问覆盖率达到100%。", 100],
    ["拟新聘人民调解员40名。", 40],
    ["拟对外签订合同12份。", 12],
    ["下一年，举办宣讲10场。", 10],
    ["2023年，我县将败诉率控制在10%以内。", 10],
  ];
  test.each(INTENDED)("%s", (sentence, value) => {
    expect(factOf(factsOf(sentence), value).status).toBe("plan");
  });
});

describe("by the heading it stands under", () => {
  const PLANS = ["下一步工作安排", "2023年工作计划", "下一年度工作打算", "今后努力方向", "下步工作思路"];
  test.each(PLANS)("under “%s” everything is intended", (heading) => {
    expect(factOf(factsOf("开展执法培训12期。", { heading }), 12).status).toBe("plan");
  });

  const DONE = ["2022年主要工作", "主要举措和成效", "工作开展情况"];
  test.each(DONE)("under “%s” it is done", (heading) => {
    expect(factOf(factsOf("开展执法培训12期。", { heading }), 12).status).toBe("actual");
  });

  const LACKING = ["存在的问题和不足", "存在的主要问题", "不足和短板"];
  test.each(LACKING)("under “%s” it is no result of the year, and is accounted for", (heading) => {
    const report = reportOf("全县仅有2人取得法律职业资格。", { heading });
    expect(report.facts.map(brief)).toEqual([]);
    expect(report.mentions.filter(({ text }) => text === "2").map(({ disposition }) => disposition)).toEqual(["other"]);
  });
});

test("a target and what was reached stand apart", () => {
  const facts = factsOf("力争满意率达到95%；2022年满意率为93%。");
  expect(factOf(facts, 95).status).toBe("plan");
  expect(factOf(facts, 93).status).toBe("actual");
});
