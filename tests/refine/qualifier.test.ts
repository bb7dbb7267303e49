import type { Kind, Qualifier } from "../../src/model";
import { factOf, factsOf } from "../support/facts";

const ROUNDED: readonly (readonly [sentence: string, value: number, qualifier: Qualifier])[] = [
  ["办理公证620件。", 620, "exact"],
  ["发放资料6万份。", 60000, "exact"],
  ["兑现资金约3500万元。", 35000000, "about"],
  ["接待咨询480人次左右。", 480, "about"],
  ["接待咨询480余人次。", 480, "over"],
  ["罚款286万余元。", 2860000, "over"],
  ["兑现资金3260余万元。", 32600000, "over"],
  ["归集数据9300余件次。", 9300, "over"],
  ["开展活动50多场。", 50, "over"],
  ["覆盖率达95%以上。", 95, "over"],
  ["受益群众超过2万人。", 20000, "over"],
  ["受益群众逾2万人。", 20000, "over"],
  ["累计节约资金近100亿元。", 10000000000, "under"],
  ["参训人员不足30人次。", 30, "under"],
  ["参训人员五百余人。", 500, "over"],
  ["审批时限压缩至3个工作日内。", 3, "under"],
  ["组织3次内部培训。", 3, "exact"],
];

test.each(ROUNDED)("%s", (sentence, value, qualifier) => {
  expect(factOf(factsOf(sentence), value).qualifier).toBe(qualifier);
});

const KINDS: readonly (readonly [sentence: string, value: number, kind: Kind])[] = [
  ["提高办结率98%。", 98, "rate"],
  ["压减时限72%，压减材料28.5%。", 72, "change"],
  ["压减时限72%，压减材料28.5%。", 28.5, "change"],
  ["办理公证2.83万件，比增6.2%。", 6.2, "change"],
  ["相较上年增加2.1个百分点。", 2.1, "change"],
  ["破案率上升至61.5%、升幅19.5个百分点。", 61.5, "rate"],
  ["破案率上升至61.5%、升幅19.5个百分点。", 19.5, "change"],
  ["办理公证620件。", 620, "count"],
  ["罚款286万元。", 2860000, "amount"],
  ["罚款288宗。", 288, "count"],
  ["办结率99.8%。", 99.8, "rate"],
  ["收案数同比增长18.5%。", 18.5, "change"],
  ["办理时限压缩83%。", 83, "change"],
  ["办理时限压缩率达83%。", 83, "rate"],
  ["网上可办率提升至96%。", 96, "rate"],
  ["热线月均受理2050件。", 2050, "average"],
  ["平均每个工作日接待132户。", 132, "average"],
  ["综合考核位列全市第3名。", 3, "rank"],
  ["拆除违法建设3200平方米。", 3200, "measure"],
  ["满意率比上年提高1.2个百分点。", 1.2, "change"],
];

test.each(KINDS)("%s", (sentence, value, kind) => {
  expect(factOf(factsOf(sentence), value).kind).toBe(kind);
});
