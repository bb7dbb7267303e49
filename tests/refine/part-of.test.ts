import { factOf, factsOf } from "../support/facts";

/** A sentence, and for each value the value it is part of, or null. */
const CASES: readonly (readonly [sentence: string, parents: Readonly<Record<number, number | null>>])[] = [
  ["立案40宗，其中警告5宗，罚款30宗。", { 40: null, 5: 40, 30: 40 }],
  ["收到行政复议申请95件，受理88件。", { 95: null, 88: 95 }],
  ["收到行政复议申请95件，受理88件，审结81件，办结率92%。", { 95: null, 88: 95, 81: 95 }],
  ["调处纠纷97件（山林31件、婚姻28件、邻里38件）。", { 97: null, 31: 97, 28: 97, 38: 97 }],
  ["作出行政处罚1846件，其中：市场监管412件、交通运输635件。", { 1846: null, 412: 1846, 635: 1846 }],
  ["评查案卷126卷，合格120卷。", { 126: null, 120: 126 }],
  ["排查隐患1906处，整改1887处。", { 1906: null, 1887: 1906 }],
  ["查处违法案件218件，罚没金额91.5万元。", { 218: null, 915000: 218 }],
  ["审结案件50件，其中维持22件、驳回6件、撤销5件。", { 50: null, 22: 50, 6: 50, 5: 50 }],
  ["办理公证620件，新建法治公园3个。", { 620: null, 3: null }],
  ["受理信访事项210件，受理行政复议申请62件。", { 210: null, 62: null }],
  ["培训执法人员300人次，发放资料5000份。", { 300: null, 5000: null }],
  ["人民调解员756人，其中专职调解员82人。", { 756: null, 82: 756 }],
  ["检查企业380户，发现问题96个，整改90个。", { 380: null, 90: 96 }],
  ["招录公务员48名，其中法律专业12名。", { 48: null, 12: 48 }],
  ["政府信息公开申请67件，答复66件，答复率98.5%。", { 67: null, 66: 67, 98.5: 67 }],
  ["查处案件412件，罚没612万元；查处案件635件，罚没204万元。", { 412: null, 6120000: 412, 635: null, 2040000: 635 }],
  ["收到人大代表建议88件，办结率100%。", { 88: null, 100: 88 }],
];

test.each(CASES)("%s", (sentence, parents) => {
  const facts = factsOf(sentence);
  const valueBehind = (id: string | null) => facts.find((fact) => fact.id === id)?.value ?? null;
  const found = Object.keys(parents).map((value) => [value, valueBehind(factOf(facts, Number(value)).partOf)]);
  expect(Object.fromEntries(found)).toEqual(parents);
});
