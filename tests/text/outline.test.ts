import { outlineOf } from "../../src/text";

const headings = (text: string): string[] => outlineOf(text).marks.map((mark) => `${mark.depth}:${mark.label}`);
const parts = (text: string): string[] => outlineOf(text).sentences.map((sentence) => sentence.part);
const lastPart = (text: string): string | undefined => parts(text).at(-1);
const sentences = (text: string): string[] =>
  outlineOf(text).sentences.map(({ start, end }) => text.slice(start, end).trim());

describe("what is no heading", () => {
  test.each([
    "共办理一、二审案件12件。",
    "占12.5%。",
    "2021.5亿元。",
    "审核合同、协议(一)类。",
    "全市三、四级法院。",
    "3.5万人次参加。",
    "办理案件(3)号文。",
    "这是否合法。",
    "坚持以人民为中心,一是否二是否。",
    "2021年、2022年。",
    "涉及1、2、3号楼。",
  ])("%s", (text) => {
    expect(headings(text)).toEqual([]);
  });
});

describe("headings of all depths", () => {
  test.each<[string, readonly string[]]>([
    ["一、主要做法\n", ["1:一"]],
    ["十二、其他\n", ["1:十二"]],
    ["  三、保障措施\n", ["1:三"]],
    ["(一)健全制度\n", ["2:一"]],
    ["(十一)健全制度\n", ["2:十一"]],
    ["1.规范决策。", ["3:1"]],
    ["12、规范决策。", ["3:12"]],
    ["1.2021年办理案件5件。", ["3:1"]],
    ["1. 2021年办理案件5件。", ["3:1"]],
    ["⒈规范决策。", ["3:⒈"]],
    ["(1)规范决策。", ["4:1"]],
    ["①规范决策。", ["4:①"]],
    ["⑵规范决策。", ["4:⑵"]],
    ["一是加强领导。二是加强培训。", ["5:一", "5:二"]],
    ["我们一方面推进,一是抓培训,二是抓考核。", ["5:一", "5:二"]],
    ["一、做法\n(一)制度\n1.决策。", ["1:一", "2:一", "3:1"]],
    ["工作完成。二、存在问题", ["1:二"]],
    ["工作完成。(二)推进改革", ["2:二"]],
    ["报告如下:一、工作情况\n", ["1:一"]],
    ["报告如下:(一)工作情况\n", ["2:一"]],
    ["工作扎实;3.强化监督。", ["3:3"]],
  ])("%j", (text, marks) => {
    expect(headings(text)).toEqual(marks);
  });

  test("a mark points at its number and at the text behind it", () => {
    const text = "前言。\n (三)推进改革。";
    const [mark] = outlineOf(text).marks;
    expect(text.slice(mark?.start, mark?.end)).toBe("三");
    expect(text.slice(mark?.textStart)).toBe("推进改革。");
  });
});

test("a sentence knows its path and the headings above it", () => {
  const text = "前言。\n一、主要做法\n(二)公正执法\n1.检查。检查120家。\n(三)普法\n宣讲8场。\n二、问题\n人手少。";
  const found = outlineOf(text).sentences.map((s) => [text.slice(s.start, s.end).trim(), s.section, s.headings.length]);
  expect(found).toEqual([
    ["前言。", "", 0],
    ["一、主要做法", "一", 1],
    ["(二)公正执法", "一(二)", 2],
    ["1.检查。", "一(二)1", 3],
    ["检查120家。", "一(二)1", 3],
    ["(三)普法", "一(三)", 2],
    ["宣讲8场。", "一(三)", 2],
    ["二、问题", "二", 1],
    ["人手少。", "二", 1],
  ]);
});

describe("done: headings that speak of what was achieved", () => {
  test.each([
    "一、2021年度工作安排落实情况",
    "一、2021年重点工作完成情况",
    "一、2022年工作计划执行情况",
    "一、上年度工作打算落实情况",
    "一、主要举措和成效",
    "二、党政主要负责人履行推进法治建设第一责任人职责情况",
    "一、法治政府建设工作推进情况",
    "一、聚焦重点难点,优化营商环境",
    "三、解决群众突出诉求情况",
    "一、2023年法治政府建设重点任务推进情况",
    "(一)未成年人保护工作有力",
    "(四)紧盯突出问题,提升执法质量",
    "(三)聚焦群众反映强烈的突出问题",
    "二、着力解决基层执法力量不足",
    "(二)坚持问题导向和目标导向",
    "一、上一年度问题整改情况",
    "二、存在问题整改落实情况",
  ])("%s", (heading) => {
    expect(lastPart(`${heading}\n全年办理案件12件。`)).toBe("done");
  });
});

describe("lacking", () => {
  test.each([
    "二、存在的问题",
    "二、存在问题和不足",
    "三、面临的困难和挑战",
    "二、主要问题",
    "二、存在的不足与短板",
    "三、问题和差距",
    "二、不足之处",
    "四、工作中存在的主要问题和原因",
    "四、存在的主要问题和下一步工作打算",
    "三、存在不足及下一步工作计划",
  ])("%s", (heading) => {
    expect(lastPart(`${heading}\n仅2人取得资格。`)).toBe("lacking");
  });
});

describe("intended", () => {
  test.each([
    "三、2024年工作打算",
    "三、2024年工作安排",
    "四、2023年度法治政府建设主要安排",
    "四、2026年工作计划",
    "三、下一步工作打算",
    "三、下步工作安排",
    "四、下一年度工作思路",
    "三、下一阶段重点工作",
    "五、今后努力方向",
    "三、明年工作计划",
    "四、工作打算",
    "三、主要安排",
    "四、未来工作展望",
    "三、2022 年工作重点",
    "三、下一步推进法治政府建设的主要安排",
  ])("%s", (heading) => {
    expect(lastPart(`${heading}\n培训3场。`)).toBe("intended");
  });

  test.each([
    "下一步,我局将开展培训3场。",
    "下步,将新增窗口3个。",
    "下一年,全市将新建站点3个。",
    "今后,我们将培训3场。",
    "2022年,我区将培训3场。",
    "接下来,培训3场。",
  ])("within a section on what is lacking, from %s on", (sentence) => {
    const text = `四、存在的主要问题和下一步工作打算\n人员有2个缺口。\n${sentence}\n再办3件。`;
    expect(parts(text).slice(-3)).toEqual(["lacking", "intended", "intended"]);
  });

  test("ends with the next heading of its depth", () => {
    expect(parts("一、下一步打算\n办3件。\n二、其他情况\n办4件。").at(-1)).toBe("done");
    expect(parts("四、下一步打算\n办3件。\n附:2022年主要指标\n公证:620件").at(-1)).toBe("done");
    expect(parts("一、做法\n(一)下一步打算\n办3件。\n(二)执法\n办4件。").at(-1)).toBe("done");
  });
});

describe("sentences", () => {
  test.each<[string, readonly string[]]>([
    ["", []],
    ["\n \n", []],
    ["没有句号", ["没有句号"]],
    ["一句。两句!三句?四句", ["一句。", "两句!", "三句?", "四句"]],
    ["标题\n正文。", ["标题", "正文。"]],
    [
      "全市各级行政机关认真贯彻落实上级有关决策部署和工作\n要求,办理案件12件。",
      ["全市各级行政机关认真贯彻落实上级有关决策部署和工作\n要求,办理案件12件。"],
    ],
    [
      "全市各级行政机关认真贯彻落实上级有关决策部署和工作\n2021年办理案件12件。",
      ["全市各级行政机关认真贯彻落实上级有关决策部署和工作\n2021年办理案件12件。"],
    ],
    [
      "全市各级行政机关认真贯彻落实上级有关决策部署和工作\n(二)办理案件12件。",
      ["全市各级行政机关认真贯彻落实上级有关决策部署和工作", "(二)办理案件12件。"],
    ],
    [
      "全市各级行政机关认真贯彻落实上级有关决策部署和工作\n一支队伍管执法",
      ["全市各级行政机关认真贯彻落实上级有关决策部署和工作\n一支队伍管执法"],
    ],
    [
      "全市各级行政机关认真贯彻落实上级有关决策部署和工作;\n办理案件12件。",
      ["全市各级行政机关认真贯彻落实上级有关决策部署和工作;", "办理案件12件。"],
    ],
    ["短标题\n办理案件12件。", ["短标题", "办理案件12件。"]],
  ])("%j", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test("cover every character that is not blank", () => {
    const text = "甲。乙\n丙!丁。戊";
    const covered = outlineOf(text).sentences.map(({ start, end }) => text.slice(start, end));
    expect(covered.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });
});

describe("hostile input is read in one pass", () => {
  /** One megabyte, as UTF-8, of the same again and again. */
  const fill = (unit: string): string => unit.repeat(Math.floor(1_000_000 / Buffer.byteLength(unit)));
  test.each([
    ["no punctuation", fill("法")],
    ["line ends", fill("\n")],
    ["spaces", `\n${fill(" ")}`],
    ["stops", fill("。")],
    ["headings", fill("一、")],
    ["headings on lines", fill("一、\n")],
    ["digits", fill("1")],
    ["long lines", fill(`${"法".repeat(30)}\n`)],
  ])("%s", (_what, text) => {
    expect(outlineOf(text).sentences.length).toBeGreaterThanOrEqual(0);
  });
});
