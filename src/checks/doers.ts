import type { Observation } from "./observations";
import { type Sentence, STOP } from "./sentence";

/** Who did what a number counts, as its sentence says: the whole of the government, or one body or part of it. */
export interface Doer {
  readonly isWhole: boolean;
  readonly word: string;
}

/** 镇村两级, 县、乡、村三级: one of these levels is a part of them. */
const LEVELS = /[省市州盟县区旗镇乡村](?:[、和及]?[省市州盟县区旗镇乡村]){0,3}[两二三四]级/;
const WHOLE = new RegExp(
  `(?:全[省市州盟县区旗镇乡](?:各级)?|各级|${LEVELS.source})(?:(?:人民)?调解(?:组织|委员会)|(?:行政)?执法(?:部门|机关)|\\p{Script=Han}{2,6}系统)?`,
  "u",
);
const BODIES = [
  /(?<!全|各)[省市州盟县区旗镇乡](?!政府|人民政府|直|级)(?:\p{Script=Han}{2,8}?(?:局|委员会|法院|检察院|支队|大队)|\p{Script=Han}{0,6}?(?:司法所|派出所|执法队|中队|综治中心|调处中心|调解中心|治理中心|综治办|信访办|法治办|平安办))/u,
  /[省市州盟县区旗]政府办公[室厅]/u,
  /(?<![各全])(?!基层|辖区|乡镇|农村|[各全省市州盟县区旗镇乡])\p{Script=Han}{2,3}(?:派出所|司法所|法庭)/u,
  /(?<!全|各)[省市州盟县区旗镇乡]级?(?:政务服务|便民服务|公共法律服务|法律援助)(?:中心)?(?:大厅|中心)/u,
  /(?:(?![各每全级政然两镇乡])\p{Script=Han}){2,3}村(?:民委员会|委会|(?:人民)?(?:调委会|调解委员会))/u,
];
const BODY = new RegExp(BODIES.map(({ source }) => source).join("|"), "u");
/** Where a province or prefecture has governments below it, its own one is a part. */
const GOVERNMENT = /[省市州盟](?:人民)?政府(?![及各部所门办和、的常])/;
const PART =
  /[省市州县区]级(?:部门|单位)|[省市州县区]局(?:机关|本级)|(?:[省市州县区镇]级)?(?:行业性|专业性)|[省市州县区旗镇乡]级(?:人民)?(?:调委会|调解委员会|调解组织|调解中心)|[省市州盟县区旗]本级(?![和及、]各?(?:乡|镇|街道|县|区))|[省市州盟县区旗]直\p{Script=Han}{0,2}|各?(?:乡镇|镇街|街道|开发区|园区)|城区(?:街道)?|各[县市区]+|[省市州盟县区旗镇乡]级?机关(?!事务|工委|党)|(?!建成|建立|设立|成立|新建|打造)\p{Script=Han}{2,3}(?:(?<![城乡集])镇|街道)(?![级村化])/u;
const SORT = /行业性|专业性/;
/** What may stand before the doer at the head of a clause. */
const WHEN = /^(?:[\d年]{1,5}|今年|本年度?|全年|年内|一年来|上半年|截至[^,，]{0,8})?(?:以来|底|末|度)?(?:,|，)?/;
/** A body that leads or supervises, or that is only praised or opened, is not the one whose doings are counted in the next clause. */
const LEADING =
  /指导|组织|牵头|带头|率先|统筹|督促|推动|协调|监督|部署|印发|出台|制定|联合|会同|获评|荣获|被[评命]|[挂揭]牌/;

const only = (words: string, parts: readonly RegExp[]): Doer | undefined => {
  const whole = WHOLE.exec(words)?.[0];
  const part = parts.map((sign) => sign.exec(words)?.[0]).find((word) => word !== undefined);
  // 县司法局审核全县文件 names both, and which of them is counted is left open.
  if ((whole === undefined) === (part === undefined)) return undefined;
  return { isWhole: whole !== undefined, word: whole ?? part ?? "" };
};

const AT_HEAD = [BODY, GOVERNMENT, PART].map((sign) => new RegExp(`^(?:${sign.source})`, "u"));

function inClauseBefore(clause: string): Doer | undefined {
  const words = clause.trim().replace(WHEN, "");
  const doer = only(words, AT_HEAD);
  if (doer?.isWhole) return words.startsWith(doer.word) ? doer : undefined;
  return doer && !LEADING.test(words.slice(doer.word.length)) ? doer : undefined;
}

/** 抽查市直单位办结的案卷: of whom the things are that were looked at. */
const WHOSE = new RegExp(`(?:抽查|抽取|评查|检查)(${PART.source})`, "u");

const ASIDE = /[(（][^()（）]*[)）]/g;

/** 全区各级政务服务大厅(站点)共办理: what stands in brackets does not cut the doer off from what it did. */
const headOf = (one: Observation, sentence: Sentence): string =>
  sentence.gap(undefined, one).replace(ASIDE, "").split(STOP).at(-1) ?? "";

/** The doer in the clause of a number, else in the nearest clause before it that begins with one. */
export function doerOf(one: Observation, sentence: Sentence): Doer | undefined {
  const head = headOf(one, sentence);
  // 全县行业性调解组织 is one part of all of it.
  if (WHOLE.test(head) && SORT.test(head)) return undefined;
  if (WHOLE.test(head) || BODY.test(head)) return only(head, [BODY]);
  const own = only(head.replace(WHEN, ""), AT_HEAD);
  const before = sentence
    .gap(undefined, one)
    .split(/[,，;；:：]/)
    .slice(0, -1)
    .map(inClauseBefore);
  const whose = WHOSE.exec(head)?.[1];
  return own ?? (whose ? { isWhole: false, word: whose } : undefined) ?? before.findLast((doer) => doer !== undefined);
}

/** What only one body of a government does, so that its number is that of the whole. */
const SOLE: readonly { readonly body: RegExp; readonly does: RegExp }[] = [
  { body: /司法局/, does: /案卷评查|法治督察|合法性审/ },
  { body: /信访局/, does: /信访/ },
  { body: /审计局/, does: /审计/ },
  { body: /市场监管局|市场监督管理局/, does: /食品|药品|特种设备|12315|产品质量/ },
  { body: /法律援助(?:中心|机构)/, does: /法律援助/ },
  { body: /仲裁(?:委员会|院)/, does: /仲裁/ },
  { body: /公证处/, does: /公证/ },
  { body: /公安局/, does: /刑事|治安|拘留|出警/ },
  { body: /(?:政务服务|行政审批)\p{Script=Han}{0,4}(?:局|中心|大厅)/u, does: /政务服务|12345/ },
  { body: /(?:便民服务|公共法律服务)\p{Script=Han}{0,2}(?:中心|大厅)/u, does: /./ },
];
/** Where a report tells of several levels, each has a body of its own, and none does all of it. */
const SEVERAL = new RegExp(`各级|${LEVELS.source}`, "u");

export const doesAllOfIt = (body: string, name: string, whole = ""): boolean =>
  !SEVERAL.test(whole) && SOLE.some((one) => one.body.test(body) && one.does.test(name));
