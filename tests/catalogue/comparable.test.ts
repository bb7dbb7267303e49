import { comparable, loadDefaultCatalogue } from "../../src/catalogue";
import { factOf, reportOf } from "../support/facts";

const catalogue = loadDefaultCatalogue();

/** The 口径 by which years are compared, of a number of a county's report. */
const dimensionOf = (sentence: string, value: number): string =>
  factOf(comparable(reportOf(sentence), catalogue).facts, value).dimension;

test.each([
  // The county's own level says nothing.
  ["办理县人大代表建议62件。", 62, ""],
  ["承办县级人大代表提出的建议63件。", 63, ""],
  // Another level is other deputies.
  ["办理市人大代表建议14件。", 14, "市"],
  ["办理全国人大代表建议3件。", 3, "全国"],
  ["办理省、市、县三级人大代表建议86件。", 86, ""],
  ["办理市、县人大代表建议86件。", 86, ""],
  ["承办市级人大代表建议15件、县人大代表建议86件。", 15, "市"],
  ["劳动保障站协调解决欠薪纠纷12起，追回工资46.8万元。", 468000, ""],
  ["办理全国和省人大代表建议9件。", 9, "全国、省"],
  ["办理全国、省人大代表建议9件。", 9, "全国、省"],
  ["政务服务便民热线受理诉求6124件。", 6124, ""],
  // What stands in the indicator's name narrows nothing, unless it is one of several fields there.
  ["办理行政处罚案件120件。", 120, ""],
  ["食品监督抽检860批次。", 860, "食品"],
  ["药品抽检240批次。", 240, "药品"],
  // All there are of something, told one by one, are no part of it.
  ["评查行政处罚、行政许可案卷120卷。", 120, ""],
  ["评查行政许可案卷40卷。", 40, "行政许可"],
  ["各村（社区）共有“法律明白人”1535名。", 1535, ""],
  ["街道、社区两级调委会调解纠纷412件。", 412, ""],
  ["社区调委会调解纠纷212件。", 212, "社区"],
  ["对拟签订的合同、拟出台的文件和常务会议议题进行合法性审查193件。", 193, ""],
  ["持有省人民政府行政执法证的人员46名。", 46, ""],
  ["村（居）、乡镇（街道）及行业性专业性人民调解委员会调解纠纷2587件。", 2587, ""],
  ["村居、乡镇和行业人民调解组织调解各类纠纷2398件。", 2398, ""],
  ["行业性专业性人民调解委员会调解纠纷287件。", 287, "行业性、专业性"],
  ["开展法治宣传教育活动264场次。", 264, ""],
  ["12315平台受理消费者投诉1340件。", 1340, ""],
  ["为企业免除罚款148万元。", 1480000, ""],
  ["开展涉企行政检查1684次。", 1684, "企业"],
  ["对企业开展行政检查2316次。", 2316, "企业"],
  ["镇便民服务中心办理政务服务事项2350件。", 2350, ""],
  ["办理城管领域行政处罚案件86件。", 86, "城市管理"],
  ["实施行政处罚罚款312万元。", 3120000, ""],
  ["12345便民服务平台受理群众诉求6124件。", 6124, ""],
  ["适用“首违不罚”“轻微免罚”256件。", 256, ""],
  // What was set up this year is no number of what there is; of what is counted by the year all is new.
  ["新建公共法律服务工作室15个。", 15, "新增"],
  ["累计建成公共法律服务工作室186个。", 186, ""],
  ["新增法律明白人126名。", 126, "新增"],
  ["新增经营主体5126户。", 5126, ""],
  ["社区矫正累计接收1862人，年内新接收98人。", 1862, "历年累计"],
  ["社区矫正累计接收1862人，年内新接收98人。", 98, ""],
  ["全年累计接收社区矫正对象98人。", 98, ""],
  // One thing by its old and its new name.
  ["办结一般程序行政处罚案件86件。", 86, "普通程序"],
  ["办结普通程序行政处罚案件81件。", 81, "普通程序"],
  // A part told beside its total, at whatever time it is counted.
  ["全县行政执法人员903人，其中当年新领证件58人。", 903, ""],
  ["全县行政执法人员903人，其中当年新领证件58人。", 58, "新领证件"],
] as const)("%s", (sentence, value, dimension) => {
  expect(dimensionOf(sentence, value)).toBe(dimension);
});

/** 性质 and 单位 by which years are compared. */
test.each([
  // Below last year's is a change; so is what the text says of another number.
  ["办理时限较上年压缩12%。", 12, "change", "%"],
  ["办理公证620件，同比减少8%。", 8, "change", "%"],
  ["发案率下降6.5%。", 6.5, "change", "%"],
  ["检查企业86家次。", 86, "count", "户次"],
  // Below what the law allows is a level, told anew each year.
  ["办理时限比法定时限压缩83%。", 83, "rate", "%"],
  ["申请材料精简46%。", 46, "rate", "%"],
  ["办事跑动次数平均减少80%。", 80, "rate", "%"],
  // Cases are as many however often they were looked at.
  ["重大执法决定法制审核334件次。", 334, "count", "件"],
] as const)("%s", (sentence, value, kind, unit) => {
  expect(factOf(comparable(reportOf(sentence), catalogue).facts, value)).toMatchObject({ kind, unit });
});
