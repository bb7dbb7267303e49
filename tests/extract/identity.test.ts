import type { Region, Report } from "../../src/model";
import { readText, SEEDS } from "../support/seeds";

type Who = Pick<
  Report,
  "title" | "organisation" | "region" | "year" | "documentNumber" | "publishedOn" | "signedOn" | "source"
>;

const who = ({ title, organisation, region, year, documentNumber, publishedOn, signedOn, source }: Report): Who => ({
  title,
  organisation,
  region,
  year,
  documentNumber,
  publishedOn,
  signedOn,
  source,
});

/** As a person reads them off the five texts. */
const SEED_IDENTITIES: Readonly<Record<string, Who>> = {
  "000": {
    title: "",
    organisation: "攀枝花市东区人民政府",
    region: { name: "攀枝花市东区", code: "510402", level: "county" },
    year: 2021,
    documentNumber: "攀东府〔2022〕7号",
    publishedOn: "2022-02-18",
    signedOn: "2022-01-30",
    source: "攀枝花市东区司法局",
  },
  "001": {
    title: "",
    organisation: "海东市人民政府",
    region: { name: "海东市", code: "630200", level: "prefecture" },
    year: 2020,
    documentNumber: "",
    publishedOn: "",
    signedOn: "2021-01-14",
    source: "",
  },
  "002": {
    title: "",
    organisation: "武当山特区",
    region: { name: "武当山特区", code: "", level: "zone" },
    year: 2024,
    documentNumber: "",
    publishedOn: "",
    signedOn: "",
    source: "",
  },
  "003": {
    title: "芜湖市人民政府关于2022年法治政府建设情况的报告",
    organisation: "芜湖市人民政府",
    region: { name: "芜湖市", code: "340200", level: "prefecture" },
    year: 2022,
    documentNumber: "",
    publishedOn: "2023-03-29",
    signedOn: "",
    source: "芜湖市司法局",
  },
  "004": {
    title: "港口镇2021年法治政府建设年度报告",
    organisation: "中山市港口镇人民政府",
    region: { name: "中山市港口镇", code: "442000108", level: "township" },
    year: 2021,
    documentNumber: "",
    publishedOn: "2022-02-14",
    signedOn: "",
    source: "本网",
  },
};

test.each(SEEDS.map((seed) => [seed.file, seed] as const))("%s", async (file, seed) => {
  expect(who(await readText(seed))).toEqual(SEED_IDENTITIES[file.slice(6, 9)]);
});

const BODY = "一、主要工作\n(一)履行职责。全年办理公证620件，制定规范性文件6件。\n二、下一步工作\n继续抓好落实。";

interface Case {
  readonly why: string;
  readonly head: string;
  readonly tail?: string;
  readonly body?: string;
  readonly who: Partial<Omit<Who, "region">> & { readonly region?: Partial<Region> };
}

const CASES: readonly Case[] = [
  {
    why: "a county by its title",
    head: "南陵县2022年法治政府建设年度报告",
    who: {
      title: "南陵县2022年法治政府建设年度报告",
      year: 2022,
      region: { name: "芜湖市南陵县", code: "340223", level: "county" },
    },
  },
  {
    why: "a province",
    head: "安徽省人民政府关于2021年法治政府建设情况的报告",
    who: { year: 2021, organisation: "安徽省人民政府", region: { name: "安徽省", code: "340000", level: "province" } },
  },
  {
    why: "a municipality and its district",
    head: "上海市徐汇区2023年法治政府建设情况报告",
    who: { year: 2023, region: { code: "310104", level: "county" } },
  },
  {
    why: "an autonomous prefecture",
    head: "延边朝鲜族自治州2022年法治政府建设情况报告",
    who: { year: 2022, region: { code: "222400", level: "prefecture" } },
  },
  {
    why: "a county-level city",
    head: "宁国市2020年法治政府建设情况报告",
    who: { year: 2020, region: { code: "341881", level: "county" } },
  },
  {
    why: "the department of a government",
    head: "芜湖市司法局2022年法治政府建设年度报告",
    tail: "芜湖市司法局\n2023年1月10日",
    who: {
      year: 2022,
      organisation: "芜湖市司法局",
      signedOn: "2023-01-10",
      region: { code: "340200", level: "department" },
    },
  },
  {
    why: "a plan to win the title of a model zone is no zone",
    head: "榆汀区2022年度法治政府建设工作报告",
    body: "办理公证620件。\n2023年，我区将以创建法治政府建设示范区为抓手，深化综合执法。",
    who: { year: 2022, region: { name: "榆汀区", code: "", level: "county" } },
  },
  {
    why: "a zone that reports keeps its name",
    head: "榆汀新区2022年法治政府建设年度报告",
    who: { year: 2022, region: { name: "榆汀新区", level: "zone" } },
  },
  {
    why: "市 of 市场监管 is no city",
    head: "榆溪县市场监督管理局2022年法治政府建设年度报告",
    who: { year: 2022, region: { name: "榆溪县", level: "department" } },
  },
  {
    why: "the committee of a county",
    head: "南陵县卫生健康委员会2022年度法治政府建设工作总结",
    tail: "南陵县卫生健康委员会\n2022年12月28日",
    who: {
      year: 2022,
      organisation: "南陵县卫生健康委员会",
      signedOn: "2022-12-28",
      region: { code: "340223", level: "department" },
    },
  },
  {
    why: "a development zone",
    head: "芜湖经济技术开发区2022年法治政府建设年度报告",
    who: { year: 2022, region: { level: "zone" } },
  },
  {
    why: "a high-tech zone",
    head: "云岭高新区2023年法治政府建设情况报告",
    body: "2023年，云岭高新区扎实推进法治建设。\n一、主要工作\n云岭高新区全年办理公证620件。",
    who: { year: 2023, region: { name: "云岭高新区", code: "", level: "zone" } },
  },
  {
    why: "a town, by its title",
    head: "青石镇2022年法治政府建设年度报告",
    who: { year: 2022, region: { name: "青石镇", code: "", level: "township" } },
  },
  {
    why: "a street office, by its signature",
    head: "2022年法治政府建设年度报告",
    tail: "云桥街道办事处\n2023年1月6日",
    who: { year: 2022, organisation: "云桥街道办事处", signedOn: "2023-01-06", region: { level: "township" } },
  },
  {
    why: "a street office by its full name, that of its district's government",
    head: "2022年法治政府建设年度报告",
    tail: "临桥区人民政府云桥街道办事处\n2023年1月6日",
    who: {
      year: 2022,
      organisation: "临桥区人民政府云桥街道办事处",
      signedOn: "2023-01-06",
      region: { name: "云桥街道", code: "", level: "township" },
    },
  },
  {
    why: "a bulletin of a department: no report on law-based government by its title, yet one of a year",
    head: "宁国市司法局关于2025年度全市行政复议、公共法律服务工作情况的通报\n来源：宁国市司法局 发布时间：2026-01-16",
    body: "2025年，宁国市收到行政复议申请93件。\n2026年，继续推进。\n2026年，力争调解率达到35%。",
    who: { year: 2025, organisation: "宁国市司法局", region: { code: "341881", level: "department" } },
  },
  {
    why: "a plan for next year does not make it next year's report",
    head: "宁国市政府工作情况",
    body: "2025年，宁国市办理公证620件。\n2026年，继续推进。\n2026年，力争调解率达到35%。",
    tail: "宁国市人民政府\n2026年1月15日",
    who: { year: 2025 },
  },
  {
    why: "signed before the year was out",
    head: "宁国市法治政府建设情况报告",
    body: "办理公证620件。",
    tail: "宁国市人民政府\n2025年12月26日",
    who: { year: 2025 },
  },
  {
    why: "a brigade",
    head: "芜湖市文化市场综合行政执法支队2023年行政执法年度报告",
    who: {
      year: 2023,
      organisation: "芜湖市文化市场综合行政执法支队",
      region: { code: "340200", level: "department" },
    },
  },
  {
    why: "a town after its county",
    head: "柳江区三都镇2025年法治政府建设年度报告",
    who: { region: { name: "柳江区三都镇", code: "450206106", level: "township" } },
  },
  {
    why: "a town of a name that many have, told by the county the text names",
    head: "三都镇2025年法治政府建设年度报告",
    body: "2025年，三都镇在柳江区委、区政府领导下推进法治建设。\n一、主要工作\n办理公证620件。",
    who: { region: { name: "柳江区三都镇", code: "450206106" } },
  },
  {
    why: "a town of a name that many have, and nothing tells which",
    head: "三都镇2025年法治政府建设年度报告",
    who: { region: { name: "三都镇", code: "", level: "township" } },
  },
  {
    why: "a town of a county that has none of that name",
    head: "南陵县三都镇2025年法治政府建设年度报告",
    who: { region: { name: "三都镇", code: "", level: "township" } },
  },
  {
    why: "a town of an unlisted county does not take the code of a namesake",
    head: "云岭县贤庠镇2022年法治政府建设年度报告",
    who: { region: { name: "贤庠镇", code: "", level: "township" } },
  },
  {
    why: "a town whose name no other has",
    head: "贤庠镇人民政府关于2022年度法治政府建设情况的报告",
    who: { region: { name: "象山县贤庠镇", code: "330225104", level: "township" } },
  },
  {
    why: "a county whose text names its towns",
    head: "宁国市2022年法治政府建设年度报告",
    body: "2022年，宁国市扎实推进法治建设。\n一、主要工作\n河沥溪街道\n贤庠镇党委办理公证620件。",
    who: { region: { name: "宣城市宁国市", code: "341881", level: "county" } },
  },
  {
    why: "no title: the signature tells who",
    head: "2022年，全县上下深入推进法治建设，现将情况报告如下。",
    tail: "南陵县人民政府\n2023年1月16日",
    who: { title: "", year: 2022, organisation: "南陵县人民政府", signedOn: "2023-01-16", region: { code: "340223" } },
  },
  {
    why: "no title and no signature: the body tells",
    head: "2021年，宁国市深入推进依法行政，现将情况报告如下。",
    who: { title: "", year: 2021, region: { code: "341881" } },
  },
  {
    why: "the year in Chinese numerals",
    head: "宁国市二〇一七年法治政府建设情况报告",
    who: { year: 2017, region: { code: "341881" } },
  },
  {
    why: "a title with the name of a site behind it",
    head: "宁国市2022年法治政府建设年度报告_宁国市人民政府",
    who: { title: "宁国市2022年法治政府建设年度报告", year: 2022, region: { code: "341881" } },
  },
  {
    why: "a title with spam behind it",
    head: "南陵县2022年法治政府建设年度报告-最新官网入口",
    who: { title: "南陵县2022年法治政府建设年度报告", year: 2022, region: { code: "340223" } },
  },
  {
    why: "two years in the title: what was done comes first",
    head: "宁国市2022年法治政府建设情况及2023年工作计划的报告",
    who: { year: 2022, region: { code: "341881" } },
  },
  {
    why: "published the year after",
    head: "宁国市2022年法治政府建设年度报告\n发布日期：2023-03-29 09:56 来源：宁国市司法局",
    who: { year: 2022, publishedOn: "2023-03-29", source: "宁国市司法局" },
  },
  {
    why: "published long after, no year but in the text",
    head: "宁国市法治政府建设年度报告\n发布日期：2024-02-01",
    body: "2022年，我市扎实推进法治政府建设。\n一、主要工作\n2022年，办理公证620件。",
    who: { year: 2022, publishedOn: "2024-02-01" },
  },
  {
    why: "only a date of publication: the year before it",
    head: "宁国市法治政府建设年度报告\n发布日期：2022年1月20日",
    who: { year: 2021, publishedOn: "2022-01-20" },
  },
  {
    why: "a document number",
    head: "宁国市2022年法治政府建设年度报告\n宁政〔2023〕12号",
    who: { year: 2022, documentNumber: "宁政〔2023〕12号" },
  },
  {
    why: "documents that are only cited are not its number",
    head: "宁国市2022年法治政府建设年度报告",
    body: "根据《关于做好报告工作的通知》（皖府法〔2022〕9号）要求，现报告如下。\n全年办理公证620件。",
    who: { documentNumber: "" },
  },
  {
    why: "the signature beats passing mentions",
    head: "2022年度法治政府建设工作报告",
    body: "学习合肥市经验，与合肥市、合肥市包河区交流。合肥市来访2次。\n一、主要工作\n全年办理公证620件。",
    tail: "宁国市人民政府\n2023年1月16日",
    who: { organisation: "宁国市人民政府", region: { code: "341881" }, year: 2022 },
  },
  {
    why: "the title beats passing mentions",
    head: "南陵县2022年法治政府建设年度报告",
    body: "赴杭州市、杭州市余杭区、宁波市考察学习。杭州市经验值得借鉴。\n一、主要工作\n全年办理公证620件。",
    who: { region: { code: "340223" } },
  },
  {
    why: "a district many cities have, by the city before it",
    head: "哈尔滨市道里区2022年法治政府建设年度报告",
    who: { region: { code: "230102" } },
  },
  {
    why: "鼓楼区 under the city of 南京",
    head: "鼓楼区2022年法治政府建设年度报告",
    body: "在南京市委、市政府领导下，鼓楼区扎实工作。\n一、主要工作\n全年办理公证620件。",
    who: { region: { name: "南京市鼓楼区", code: "320106" } },
  },
  {
    why: "鼓楼区 under the city of 福州",
    head: "鼓楼区2022年法治政府建设年度报告",
    body: "在福州市委、市政府领导下，鼓楼区扎实工作。\n一、主要工作\n全年办理公证620件。",
    who: { region: { name: "福州市鼓楼区", code: "350102" } },
  },
  {
    why: "a district two cities have, by the city its text names",
    head: "朝阳区2022年法治政府建设年度报告",
    body: "2022年，在长春市委、市政府领导下，朝阳区扎实工作。\n一、主要工作\n全年办理公证620件。",
    who: { region: { code: "220104" } },
  },
  {
    why: "dates written with slashes and dots",
    head: "宁国市2022年法治政府建设年度报告\n发布时间：2023/1/9 来源：市政府办",
    tail: "宁国市人民政府\n2023年1月8日",
    who: { publishedOn: "2023-01-09", signedOn: "2023-01-08", source: "市政府办" },
  },
  {
    why: "a previous date in a page's own furniture is no year",
    head: "今天是2019年10月31日 星期四\n宁国市2022年法治政府建设年度报告",
    who: { year: 2022, title: "宁国市2022年法治政府建设年度报告" },
  },
  {
    why: "traditional script",
    head: "寧國市2022年法治政府建設年度報告",
    who: { year: 2022, region: { code: "341881" } },
  },
  {
    why: "nothing at all",
    head: "工作材料",
    body: "办理公证620件。",
    who: {
      title: "",
      organisation: "",
      year: null,
      documentNumber: "",
      publishedOn: "",
      signedOn: "",
      source: "",
      region: { name: "", code: "" },
    },
  },
];

test.each(CASES.map((each) => [each.why, each] as const))(
  "%s",
  async (_why, { head, body = BODY, tail = "", who: expected }) => {
    const report = await readText({ file: "case.txt", text: [head, body, tail].filter(Boolean).join("\n\n") });
    const { region, ...rest } = expected;
    expect(who(report)).toMatchObject(region ? { ...rest, region } : rest);
  },
);

describe("what is missing is said", () => {
  const codes = async (text: string) => (await readText({ file: "case.txt", text })).warnings.map(({ code }) => code);

  test.each([
    ["no-year", "办理公证620件。"],
    ["no-region", "2022年度法治政府建设工作报告\n办理公证620件。"],
    ["region-without-code", "青石镇2022年法治政府建设年度报告\n办理公证620件。"],
    ["no-numbers", "法治政府建设扎实推进。"],
    ["no-facts", "宁国市2022年法治政府建设年度报告\n扎实推进各项工作。"],
    ["traditional-text", "寧國市2022年法治政府建設年度報告\n辦理公證620件，發放資料3000份。"],
    ["damaged-text", "宁国市2022年法治政府建设年度报告\n办理公证?，620件，发放资\ufffd料3000份。"],
  ])("%s", async (code, text) => expect(await codes(text)).toContain(code));

  test("and nothing is said of a clean report", async () => {
    expect(await codes(`宁国市2022年法治政府建设年度报告\n\n${BODY}`)).toEqual([]);
  });
});
