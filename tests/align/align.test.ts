import { align, nearnessOfRepeats } from "../../src/align";
import { loadDefaultCatalogue } from "../../src/catalogue";
import { comparedBy, type Row } from "../../src/model";
import { adopt, mergeRows, rowsOf } from "../../src/sheet";
import { reportOf } from "../support/facts";

const catalogue = loadDefaultCatalogue();

/** Rows of two years of one county, put side by side. */
const rowsFor = (before: string, now: string): readonly Row[] =>
  align(rowsOf([reportOf(before, { year: 2021 }), reportOf(now, { year: 2022 })], catalogue), catalogue);

/** Whether the number of one year is compared with the number of the other. */
function compared(before: string, now: string, old: number, fresh: number): boolean {
  const rows = rowsFor(before, now);
  const find = (year: number, value: number): Row => {
    const row = rows.find((one) => one.year === year && one.value === value);
    if (!row)
      throw new Error(`no row ${value} of ${year}: ${rows.map((one) => `${one.year} ${one.value}`).join(", ")}`);
    return row;
  };
  return comparedBy(find(2021, old)) === comparedBy(find(2022, fresh));
}

/** Alike in words, and not the same thing. */
const APART: readonly (readonly [string, string, number, number])[] = [
  ["全年受理行政复议申请86件。", "全年审结行政复议申请79件。", 86, 79],
  ["受理劳动人事争议仲裁案件312件。", "审结劳动人事争议仲裁案件298件。", 312, 298],
  ["办理不动产登记业务5120件。", "办结不动产登记业务4870件。", 5120, 4870],
  ["全县共排查矛盾纠纷2140件。", "全县共调解矛盾纠纷2035件。", 2140, 2035],
  ["开展电梯安全检查216家次。", "开展锅炉安全检查208家次。", 216, 208],
  ["查处非法采砂案件14件。", "查处非法营运案件17件。", 14, 17],
  ["征收社会抚养费126万元。", "征收水土保持补偿费118万元。", 1260000, 1180000],
  ["县市场监管局抽查餐饮单位420家。", "全县各级抽查餐饮单位1360家。", 420, 1360],
  ["发放普法读本3200册。", "发放普法折页4100份。", 3200, 4100],
  ["举办企业合规讲座12场。", "举办青少年法治讲座15场。", 12, 15],
  ["适用简易程序办理交通违法案件880件。", "适用普通程序办理交通违法案件96件。", 880, 96],
  ["部门联合抽查企业150户。", "全年随机抽查企业1520户。", 150, 1520],
  ["整改河湖问题36个。", "发现河湖问题41个。", 36, 41],
  ["受理公证事项630件。", "受理司法鉴定事项655件。", 630, 655],
  ["群众对公安窗口满意率为96.5%。", "群众对公安窗口投诉办结率为98.5%。", 96.5, 98.5],
  ["新聘人民监督员12名。", "全县现有人民监督员48名。", 12, 48],
  ["上半年开展燃气入户安检12000户。", "全年完成燃气入户安全检查26000户。", 12000, 26000],
  ["参加执法资格考试的有220人。", "通过执法资格考试的有187人。", 220, 187],
  ["办理市人大代表建议14件。", "办理县人大代表建议62件。", 14, 62],
  ["12393热线解答咨询860人次。", "12348热线解答咨询912人次。", 860, 912],
  ["市场监管部门完成食品抽检1120批次。", "完成药品抽检1215批次。", 1120, 1215],
  ["办理法律援助案件684件，其中农民工讨薪案件120件。", "为农民工办理法律援助案件131件。", 684, 131],
  ["制定行政规范性文件9件。", "对拟制定的行政规范性文件进行合法性审核26份。", 9, 26],
  ["对96件现行规范性文件开展清理。", "审核行政规范性文件草案9件。", 96, 9],
  ["行政复议直接纠错率7.5%。", "行政复议综合纠错率21.4%。", 7.5, 21.4],
  // Near values alone make no pair.
  ["市场监管部门查处违法案件415件。", "城市管理部门查处违法案件392件。", 415, 392],
  ["办理婚姻家庭类法律援助案件103件。", "办理农民工讨薪法律援助案件107件。", 103, 107],
  ["市本级废止行政规范性文件19件。", "各县区废止行政规范性文件20件。", 19, 20],
  ["新建公厕312座。", "改造路灯318座。", 312, 318],
  ["举办公证宣传42次。", "办理公证44件。", 42, 44],
  ["市场监管部门查处违法案件415件。", "查处食品违法案件392件。", 415, 392],
  ["受理行政许可申请5120件。", "办结行政许可申请4870件。", 5120, 4870],
  ["开展燃气安全检查126次。", "查处燃气违法案件131件。", 126, 131],
];

/** One thing in the words of two drafters. */
const TOGETHER: readonly (readonly [string, string, number, number])[] = [
  ["全县查处超载货车318辆次。", "全年查获超载车辆296辆次。", 318, 296],
  ["检查特种设备使用单位412家。", "抽查特种设备使用单位398家。", 412, 398],
  ["为126名劳动者追回工资。", "帮助143名劳动者讨回欠薪。", 126, 143],
  ["对农药经营门店开展检查230家次。", "检查农药经营店241家次。", 230, 241],
  ["清理河道垃圾3200吨。", "全年共清理河道垃圾2900吨。", 3200, 2900],
  ["开展渔政执法巡查86次。", "开展渔政执法检查91次。", 86, 91],
  ["追缴违规医保基金214万元。", "追回违规使用的医保基金198万元。", 2140000, 1980000],
  ["生猪产地检疫12万头。", "产地检疫生猪115600头。", 120000, 115600],
  ["办理跨省事故车辆理赔调解36件。", "跨省事故车辆理赔调处41起。", 36, 41],
  ["曝光欠薪典型案例9个。", "公布欠薪典型案例11个。", 9, 11],
  ["培训村级协管员560人次。", "村级协管员参训612人次。", 560, 612],
  ["审核招商引资协议28份。", "对31份招商引资协议进行审查。", 28, 31],
  ["为游客挽回经济损失18.7万元。", "帮助游客追回损失23.4万元。", 187000, 234000],
  ["检查文化旅游经营场所2936家次。", "巡查文旅经营单位3108家次。", 2936, 3108],
  ["审查各类文件、合同412份。", "对提请审定的文件、合同开展合法性审查436件。", 412, 436],
  ["县人民政府制定规范性文件6件。", "出台县政府行政规范性文件4件。", 6, 4],
  ["办理市人大代表建议127件。", "承办的市人大代表建议和市政协提案分别为118件、132件。", 127, 118],
  ["审批环境影响评价文件412个。", "全年共批复环评387个。", 412, 387],
  ["街道、社区两级调解组织调解纠纷412件。", "调解组织化解纠纷455件。", 412, 455],
  ["投诉举报按期办结率98.2%。", "投诉举报按时办结率98.9%。", 98.2, 98.9],
  // One year names a body or a field that the other leaves out.
  ["完成食品安全监督抽检1120批次。", "县市场监管局实施食品安全监督抽检1265批次。", 1120, 1265],
  ["各级人民调解组织调解纠纷2135件。", "村居、乡镇和行业性人民调解组织共调解各类纠纷2398件。", 2135, 2398],
  ["行政机关负责人出庭应诉率96.2%。", "人民法院审理的案件中行政机关负责人出庭应诉率97.1%。", 96.2, 97.1],
  // The same words, and far more or far less of it.
  ["组织边境联合踏查1328次。", "一年累计开展边境联合踏查2706次。", 1328, 2706],
  ["调处山林土地权属纠纷73起。", "调处山林、土地权属争议38宗。", 73, 38],
  ["立案查处涉渔违法案件143起。", "查办渔业违法案件168件。", 143, 168],
  // Measures are told in 件 or in 次, papers in 件 or in 件次, and time in days of work.
  ["实施行政强制68起。", "采取行政强制措施74次。", 68, 74],
  ["县委、县政府领导批示法治工作32件。", "县委、县政府主要领导就法治工作作出批示36件次。", 32, 36],
  ["企业开办时间压缩至0.5个工作日。", "企业开办时间压减到0.4天。", 0.5, 0.4],
  ["承诺时限压缩率82.6%。", "承诺办理时限较法定时限平均压缩84.1%。", 82.6, 84.1],
  // Those below a prefecture, all of them, by any of their names.
  ["市本级受理复议申请60件，各县（市、区）受理320件。", "市本级受理行政复议申请66件，县级受理341件。", 320, 341],
  // What one side says in the clause, the other says before it.
  ["部门联合抽查企业120户。", "实施部门联合监管，抽查企业126户。", 120, 126],
  // A bureau by its full and its short name.
  ["县市场监督管理局结案398件。", "县市场监管局查处案件并结案421件。", 398, 421],
  ["县住房和城乡建设局检查工地386个次。", "县住建局检查工地402个次。", 386, 402],
  ["复议后又提起诉讼的21件。", "经复议后起诉的案件24件。", 21, 24],
  ["作出行政处罚决定3126件，其中适用简易程序2210件。", "作出行政处罚决定3058件，其中当场处罚2164件。", 2210, 2164],
  ["税务部门办理留抵退税1.26亿元。", "全年为企业留抵退税11800万元。", 126000000, 118000000],
  ["新办企业登记平均用时0.5个工作日。", "企业开办平均耗时压缩至0.4天内。", 0.5, 0.4],
  // What is handled has come in.
  ["收到检察建议28件，均按期回复。", "办理检察建议31件，回复率100%。", 28, 31],
  ["收到政府信息公开申请47件。", "办理依申请公开52件。", 47, 52],
  // One vehicle after the other; the field is in the words of both.
  ["交通运输执法查处超限运输车辆412辆。", "查处超限超载车辆436台次。", 412, 436],
  ["价格监管查处价格违法案件29件。", "价格违法案件立案31起。", 29, 31],
  ["检查特种设备使用单位1180家。", "特种设备安全检查1246家次。", 1180, 1246],
  ["新增持证执法人员128名。", "当年新取得执法资格136人。", 128, 136],
  ["诉前联调成功案件3256宗。", "通过诉前联合调解化解案件3420宗。", 3256, 3420],
  ["处理欠薪投诉386宗。", "受理欠薪投诉举报412宗。", 386, 412],
  [
    "新建法治文化主题公园13个，全区法治文化阵地达46个。",
    "建成法治文化阵地49个，其中法治文化公园今年新增14个。",
    13,
    14,
  ],
  ["审计查出违规金额8.62亿元。", "完成审计，查处违规金额9.13亿元。", 862000000, 913000000],
  ["交通运输部门查处超限超载车辆2860台。", "交通执法查处超限超载货车3012台次。", 2860, 3012],
  ["调解纠纷涉及金额3860万元。", "调解协议涉案标的额4127万元。", 38600000, 41270000],
  ["排查燃气使用场所218家。", "检查燃气经营使用场所231家。", 218, 231],
  ["检查校外培训机构584家次。", "区教育局联合街道对校外培训机构进行检查637家次。", 584, 637],
  ["国家宪法日期间开展活动36场。", "“12·4”宪法宣传周期间举办活动41场次。", 36, 41],
  // A list on one side puts no other noun into the place of one.
  [
    "市场监管、交通、农业三个领域分别办案312件、186件、94件。",
    "市场监管部门办案336件，交通运输部门办案201件。",
    312,
    336,
  ],
  ["破获电信网络诈骗案件183起。", "侦破电诈案件197起。", 183, 197],
  ["医疗纠纷调解26件。", "调处医患纠纷31件。", 26, 31],
  // Light verbs are no nouns.
  ["各部门开展节水检查2.4万户次。", "各部门实施节水检查26180户次。", 24000, 26180],
];

test.each(APART)("apart: %s / %s", (before, now, old, fresh) => {
  expect(compared(before, now, old, fresh)).toBe(false);
});

test.each(TOGETHER)("together: %s / %s", (before, now, old, fresh) => {
  expect(compared(before, now, old, fresh)).toBe(true);
});

describe("one name for two things, and another row that is worded alike", () => {
  const before = "为县政府审查各类合同、协议264份。";
  const now = "各村聘请的法律顾问把关集体合同87份。县司法局为县政府审查各类文件、合同、协议311份。";

  test("what is worded alike is compared, not what has the name by chance", () => {
    expect(compared(before, now, 264, 311)).toBe(true);
    expect(compared(before, now, 264, 87)).toBe(false);
  });

  test("a namesake stays where no other row is far more alike", () => {
    const other = "县政府签订合同前均经审核，共87份。受理劳动合同纠纷案件311件。";
    expect(compared(before, other, 264, 311)).toBe(false);
  });
});

describe("which row carries the name of the other", () => {
  test("the older one, and none where both years use the same words", () => {
    const rows = rowsFor("全县查处超载货车318辆次。新建公厕12座。", "全年查获超载车辆296辆次。新建公厕15座。");
    expect(rows.map(({ year, value, comparedAs }) => [year, value, comparedAs])).toEqual([
      [2021, 318, "超载车辆查获辆次·辆次"],
      [2021, 12, ""],
      [2022, 296, ""],
      [2022, 15, ""],
    ]);
  });

  test("a row of the catalogue is compared by its code, whichever year it is of", () => {
    const rows = rowsFor("“双随机”抽查企业、个体工商户1680户。", "以随机方式检查市场主体1725户。");
    expect(rows.map(({ year, comparedAs }) => [year, comparedAs])).toEqual([
      [2021, ""],
      [2022, expect.stringMatching(/^ZN-066.*·户$/)],
    ]);
  });

  test("two candidates as good as each other are left alone", () => {
    const rows = rowsFor("检查粮食仓库41座。", "抽查粮食仓库39座，核查粮食仓库37座。");
    expect(rows.every(({ comparedAs }) => comparedAs === "")).toBe(true);
  });

  test("three years in three wordings are one line", () => {
    const texts = ["全县查处超载货车318辆次。", "全年查获超载车辆296辆次。", "查办超载运输车辆305辆次。"];
    const reports = texts.map((text, i) => reportOf(text, { year: 2021 + i }));
    const rows = align(rowsOf(reports, catalogue), catalogue);
    expect(rows.map(({ value }) => value)).toEqual([318, 296, 305]);
    expect(new Set(rows.map(comparedBy)).size).toBe(1);
    expect(rows.at(-1)?.comparedAs).toBe("");
  });

  test("of two values of one label, the one the other year tells of too is used, wherever it stands", () => {
    const [own, filed] = ["合法性审核规范性文件8件。", "对报备的规范性文件逐件审查，全年共31件。"] as const;
    for (const now of [own + filed, filed + own]) {
      const rows = rowsFor("逐件审查报备的规范性文件34件。", now);
      const used = adopt(rows, nearnessOfRepeats(rows, catalogue)).filter(({ adopted }) => adopted === 1);
      expect(used.map(({ value }) => value)).toEqual([34, 31]);
    }
  });

  test("of two values of one label, the one outdone is compared with what tells of it elsewhere", () => {
    const rows = rowsFor(
      "主动公开政府信息12600条，其中政府门户网站公开8620条。",
      "通过政府网站主动公开信息9012条，全年主动公开各类信息13046条。",
    );
    const label = (value: number) => rows.filter((row) => row.value === value).map(comparedBy)[0];
    expect(label(12600)).toBe(label(13046));
    expect(label(8620)).toBe(label(9012));
    expect(label(8620)).not.toBe(label(12600));
  });

  test("a row that shares another's name by chance goes to what is worded alike and wanted by no other", () => {
    const rows = rowsFor(
      "全镇各级人民调解委员会共受理矛盾纠纷246件，调解成功238件。",
      "全镇排查受理的各类纠纷共271起，其中镇人民调解委员会受理83起；各级调解组织促成调解262起。",
    );
    const label = (value: number) => rows.filter((row) => row.value === value).map(comparedBy)[0];
    expect(label(246)).toBe(label(271));
    expect(label(238)).toBe(label(262));
    expect(label(83)).not.toBe(label(246));
  });

  test("what one report tells apart is never put together", () => {
    const rows = rowsFor("检查加油站52家次，抽查加油站48家次。", "检查加油站55家次。");
    expect(rows.filter(({ comparedAs }) => comparedAs !== "")).toEqual([]);
  });
});

describe("what a person decided stands", () => {
  const [before, now] = ["全县查处超载货车318辆次。", "全年查获超载车辆296辆次。"] as const;

  test("a row changed by hand keeps its 可比指标, also an empty one", () => {
    const rows = rowsFor(before, now).map((row) =>
      row.year === 2021 ? { ...row, comparedAs: "", kept: { 可比指标: "" } } : row,
    );
    expect(align(rows, catalogue).map(({ comparedAs }) => comparedAs)).toEqual(["", ""]);
  });

  test("a name that no longer fits is taken away again", () => {
    const rows = rowsFor(before, now).filter(({ year }) => year === 2021);
    expect(rows[0]?.comparedAs).not.toBe("");
    expect(align(rows, catalogue)[0]?.comparedAs).toBe("");
  });

  test("the year that brings back the old words joins all three", () => {
    const two = rowsFor(before, now);
    const { rows } = mergeRows(two, rowsOf([reportOf("全县查处超载货车305辆次。", { year: 2023 })], catalogue));
    const labels = new Set(align(rows, catalogue).map(comparedBy));
    expect(labels.size).toBe(1);
  });
});
