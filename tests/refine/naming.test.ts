import { loadDefaultCatalogue } from "../../src/catalogue";
import { factOf, factsOf, wording } from "../support/facts";

/** A value by the code the catalogue has for it, and what narrows it. */
const CODED: readonly (readonly [sentence: string, value: number, code: string, dimension: string])[] = [
  ["共收到行政复议申请95件。", 95, "HJ-001", ""],
  ["行政复议申请收件58件。", 58, "HJ-001", ""],
  ["受理行政复议申请88件。", 88, "HJ-002", ""],
  ["收到行政复议申请95件，受理88件。", 88, "HJ-002", ""],
  ["行政复议机构共审结案件81件。", 81, "HJ-005", ""],
  ["审结行政复议案件81件，维持30件。", 30, "HJ-008", ""],
  ["行政机关负责人出庭应诉率达100%。", 100, "HJ-042", ""],
  ["办理公证620件。", 620, "HJ-074", ""],
  ["新入矫174人，解矫189人。", 174, "HJ-096", ""],
  ["新入矫174人，解矫189人。", 189, "HJ-097", ""],
  ["政务服务便民热线办结率99.4%。", 99.4, "ZN-072", ""],
  ["重大执法决定法制审核334件次。", 334, "ZF-019", ""],
  ["政务服务事项承诺办理时限比法定时限压减82.3%。", 82.3, "ZN-042", ""],
  ["承诺时限压缩率86.1%。", 86.1, "ZN-042", ""],
  ["公职律师52人、法律顾问128人。", 128, "JC-011", ""],
  ["信访积案化解率95%。", 95, "HJ-093", ""],
  ["全年办理法律援助案件347件。", 347, "HJ-076", ""],
  ["制定行政规范性文件6件。", 6, "ZD-011", ""],
  ["废止行政规范性文件9件。", 9, "ZD-022", ""],
  ["全县共有公职律师38名。", 38, "JC-021", ""],
  ["办理人大代表建议88件。", 88, "JD-001", ""],
  ["办理政协提案103件。", 103, "JD-002", ""],
  ["主动公开政府信息3872条。", 3872, "JD-018", ""],
  ["评查行政执法案卷126卷。", 126, "ZF-034", ""],
  ["培养“法律明白人”1284名。", 1284, "ZZ-027", ""],
  ["发放普法宣传资料5万份。", 50000, "ZZ-026", ""],
  // What the name leaves out of the words narrows it.
  ["行政处罚案件公告结案9件。", 9, "ZF-004", "公告结案"],
  ["一般程序办理行政处罚案件22件。", 22, "ZF-002", "普通程序"],
  ["开展非现场行政检查1908次。", 1908, "ZF-025", "非现场"],
  ["查封、扣押案件11件。", 11, "ZF-022", "查封、扣押"],
  ["审查政府常务会议题、法律文书等各类文件230件。", 230, "JC-007", "常务会议题、法律文书"],
  ["出具合法性审查意见254件，其中规范性文件11件。", 11, "ZD-012", ""],
  ["87名律师受聘担任113个社区的法律顾问。", 87, "HJ-102", ""],
  ["53名律师担任村法律顾问。", 53, "HJ-102", ""],
  ["开展法律进乡村、进学校、进企业等普法活动95场次。", 95, "ZZ-024", ""],
  // Behind the semicolon the sentence goes on with what it is about, not with whom it told apart.
  ["新收行政复议申请317件，其中县级政府收到142件；共受理254件。", 254, "HJ-002", ""],
  // One of those who do it narrows, and so does one of those it is for; all of them do not.
  ["办理行政处罚案件1840件，其中街道640件。", 640, "ZF-002", "街道"],
  ["全县各部门和乡镇共作出行政处罚决定1840件。", 1840, "ZF-002", ""],
  ["涉及县政府及其部门、乡镇的一审行政诉讼案件61件。", 61, "HJ-031", ""],
  ["12345热线受理企业诉求3120件。", 3120, "ZN-070", "企业诉求"],
  ["12345热线受理群众和企业诉求48120件。", 48120, "ZN-070", ""],
  // A visit is a visit by whatever unit, people are none, and an application needs no verb.
  ["各执法部门全年实施行政检查2.4万户次。", 24000, "ZF-026", ""],
  ["全年开展行政检查318矿次。", 318, "ZF-026", ""],
  ["全年行政复议申请增至126件，受理118件。", 126, "HJ-001", ""],
  // What grew is what is counted behind it.
  ["“法律明白人”队伍不断壮大，年末总数为1840人。", 1840, "ZZ-027", ""],
  ["壮大人民调解员队伍，到年底已有760人。", 760, "HJ-054", ""],
  ["全年新接收社区矫正对象74人、解除矫正81人，年末在册102人。", 102, "HJ-095", ""],
  ["“法律明白人”培养工程取得成效，年末总数达936人。", 936, "ZZ-027", ""],
  // Where and when it was held is not what was held.
  ["利用圩日举办法治讲座26场。", 26, "ZZ-016", ""],
  ["面向企业和学校举办法治讲座31场。", 31, "ZZ-016", ""],
  ["分领域、分层级组织执法人员轮训，累计530人次参加。", 530, "ZF-044", ""],
];

test.each(CODED)("%s → %d is %s", (sentence, value, code, dimension) => {
  const fact = factOf(factsOf(sentence), value);
  expect([fact.indicator.code, fact.dimension]).toEqual([code, dimension]);
});

/** Whatever narrows them: a list of permits is none of things handled, both reasons to waive a penalty are the waiver. */
const CODE_ALONE: readonly (readonly [sentence: string, value: number, code: string])[] = [
  ["全程网上办理的政务服务事项增加到1250项。", 1250, "ZN-024"],
  ["办理政务服务事项1250件。", 1250, "ZN-017"],
  ["办结行政诉讼案件64件，行政机关败诉5件。", 5, "HJ-035"],
  ["帮助企业解决困难86个。", 86, "ZN-060"],
  ["拟以县政府名义制发的规范性文件，全年经司法局出具合法性审核意见的有17份。", 17, "ZD-012"],
  ["全年出具合法性审核意见37份。", 37, "JC-023"],
  ["信访总量1164件次。", 1164, "HJ-089"],
  ["行政复议案件审结236件，未再提起行政诉讼。其中市本级收到申请32件。", 32, "HJ-001"],
  ["受理信访事项86件。受理欠薪投诉举报41件，为工人追讨欠薪20万元。", 86, "HJ-089"],
  ["村级公共法律服务室189个。", 189, "HJ-100"],
  ["初信初访化解率92.6%。", 92.6, "HJ-104"],
  ["行政复议审结219件，其中撤销、变更、确认违法合计28件。", 28, "HJ-018"],
  ["司法鉴定机构受理鉴定业务912件。", 912, "HJ-075"],
  ["全年主动公开各类信息13046条。", 13046, "JD-018"],
  ["适用首违不罚、轻微免罚等规定不予处罚案件83件。", 83, "ZF-014"],
  ["适用首违不罚规定办理案件47件。", 47, "ZF-015"],
  ["罚款和没收违法所得合计36.5万元。", 365000, "ZF-011"],
  ["没收违法所得26.5万元。", 265000, "ZF-013"],
  ["公布年度重大行政决策目录，列入事项7项。", 7, "JC-001"],
  ["向社会公布重大行政决策事项目录，共9个事项纳入管理。", 9, "JC-001"],
  ["动态调整行政许可事项清单，纳入事项286项。", 286, "ZN-007"],
  ["制定免罚清单，纳入轻微违法行为64项。", 64, "ZF-018"],
  ["县司法局会同县委党校举办行政执法人员培训班6期，培训412人次。", 412, "ZF-044"],
  ["审查部门报送备案的规范性文件134件。", 134, "ZD-017"],
  ["接受报备并审查行政规范性文件52件。", 52, "ZD-017"],
  ["审查行政规范性文件52件。", 52, "ZD-012"],
  ["人民调解组织成功调解纠纷2084件。", 2084, "HJ-058"],
  ["人民调解组织调解纠纷2084件。", 2084, "HJ-057"],
  ["12345热线受理诉求3.1万件，回访中表示满意的占98.1%。", 98.1, "ZN-073"],
  ["受理行政复议案件121件；连同上一年度未办结的10件，已办结108件。", 10, "HJ-007"],
  ["受理行政复议案件121件；连同上一年度未办结的10件，已办结108件。", 108, "HJ-005"],
];

test.each(CODE_ALONE)("%s → %d is %s", (sentence, value, code) => {
  expect(factOf(factsOf(sentence), value).indicator.code).toBe(code);
});

/** Two ways to write one thing; a year-over-year row needs the same name for both. */
const SAME: readonly (readonly [first: string, second: string, value: number])[] = [
  ["收到行政复议申请62件。", "共收到复议申请62宗。", 62],
  ["受理行政复议案件57件。", "行政复议申请57件予以受理。", 57],
  ["办理法律援助案件347件。", "承办法律援助案件347宗。", 347],
  ["聘请村居法律顾问48名。", "聘请村居法律顾问48位。", 48],
  ["新栽景观树木930棵。", "全年新栽景观树木930棵。", 930],
  ["修补破损围栏410米。", "共修补破损围栏410米。", 410],
  ["建成蔬菜大棚26座。", "全县建成蔬菜大棚26座。", 26],
  ["检修路灯580盏。", "2022年，检修路灯580盏。", 580],
  ["收治流浪动物73只。", "先后收治流浪动物73只。", 73],
  ["公职律师38人。", "全县共有公职律师38名。", 38],
  ["举办法治讲座36场。", "举办各类法治讲座36场。", 36],
  ["政协提案办理103件。", "办理政协提案103件。", 103],
  ["普法宣传资料发放5万份。", "发放普法宣传资料5万份。", 50000],
  ["评查行政执法案卷126卷。", "行政执法案卷评查126本。", 126],
];

test.each(SAME)("one name: %s / %s", (first, second, value) => {
  const [a, b] = [first, second].map((sentence) => factOf(factsOf(sentence), value));
  expect([a?.indicator, a?.dimension]).toEqual([b?.indicator, b?.dimension]);
});

/** What was decided, or what sets the things apart, is in the name or narrows it. */
const TELLING: readonly (readonly [sentence: string, value: number, words: string])[] = [
  ["规范性文件备案审查173件，撤销2件。", 2, "撤销"],
  ["行政许可事项划入行政审批局178项。", 178, "划入"],
  ["获得省级表彰的人民调解组织17个。", 17, "表彰"],
  ["移送投诉举报12件。", 12, "移送"],
  ["以市政府为被申请人的复议案件14件。", 14, "被申请人"],
];

test.each(TELLING)("%s → %d says %s", (sentence, value, words) => {
  expect(wording(factOf(factsOf(sentence), value))).toContain(words);
});

/** Two things that sound alike and must never share a row. */
const DIFFERENT: readonly (readonly [first: string, second: string, value: number])[] = [
  ["受理行政复议申请57件。", "不予受理行政复议申请57件。", 57],
  ["收到行政复议申请57件。", "受理行政复议申请57件。", 57],
  ["受理行政复议申请57件。", "受理行政应诉案件57件。", 57],
  ["制定规范性文件6件。", "废止规范性文件6件。", 6],
  ["办理人大代表建议88件。", "办理政协提案88件。", 88],
  ["罚款30宗。", "罚款30元。", 30],
  ["办理市人大代表建议31件。", "办理省人大代表建议31件。", 31],
  ["评查行政许可案卷12卷。", "评查行政处罚案卷12卷。", 12],
  ["人民调解员82人。", "专职人民调解员82人。", 82],
  ["行政调解案件210件。", "人民调解案件210件。", 210],
  ["清理规范性文件46件。", "继续有效规范性文件46件。", 46],
  ["新登记市场主体3927户。", "实有市场主体3927户。", 3927],
  ["培训执法人员300人。", "培训执法人员300人次。", 300],
  ["行政应诉案件败诉3件。", "行政应诉案件胜诉3件。", 3],
  ["行政机关负责人出庭应诉29件。", "行政应诉案件29件。", 29],
];

test.each(DIFFERENT)("two names: %s / %s", (first, second, value) => {
  const key = (sentence: string) => {
    const { indicator, dimension, unit } = factOf(factsOf(sentence), value);
    return [indicator.code, indicator.name, dimension, unit];
  };
  expect(key(first)).not.toEqual(key(second));
});

describe("composed names", () => {
  const COMPOSED: readonly (readonly [sentence: string, value: number, name: string])[] = [
    ["印制台历580本。", 580, "台历印制本数"],
    ["全年安装路灯930盏。", 930, "路灯安装盏数"],
    ["修补破损围栏410米。", 410, "修补破损围栏米数"],
    ["销毁走私香烟260箱。", 260, "走私香烟销毁箱数"],
  ];
  test.each(COMPOSED)("%s", (sentence, value, name) => {
    const fact = factOf(factsOf(sentence), value);
    expect([fact.indicator.code, fact.indicator.name]).toEqual([null, name]);
  });
});

describe("category", () => {
  const entries = new Map(loadDefaultCatalogue().indicators.map((entry) => [entry.code, entry]));

  test("is the catalogue's where there is a code", () => {
    for (const [sentence, value, code] of CODED) {
      expect(factOf(factsOf(sentence), value).indicator.category).toBe(entries.get(code)?.category);
    }
  });

  test("is that of its section where there is none", () => {
    const facts = factsOf("收到行政复议申请95件，受理88件。检修路灯580盏。");
    expect(factOf(facts, 580).indicator.category).toBe(factOf(facts, 95).indicator.category);
  });
});
