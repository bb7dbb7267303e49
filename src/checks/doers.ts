import type { Observation } from "./observations";
import type { Sentence } from "./sentence";

/** Who did what a number counts, as its sentence says: the whole of the government, or one body or part of it. */
export interface Doer {
  readonly isWhole: boolean;
  readonly word: string;
}

const WHOLE = /全[省市州盟县区旗镇乡]|各级/;
const BODY =
  /(?<!全|各)[省市州盟县区旗镇乡](?!政府|人民政府|直|级)(?:\p{Script=Han}{2,8}?(?:局|委员会|法院|检察院|支队|大队)|\p{Script=Han}{0,6}?(?:司法所|派出所|执法队|中队|综治中心|综治办|信访办|法治办|平安办))|[省市州盟县区旗]政府办公[室厅]|(?<![各全])(?!基层|辖区|乡镇|农村|[各全省市州盟县区旗镇乡])\p{Script=Han}{2,3}(?:派出所|司法所|法庭)/u;
/** Where a province or prefecture has governments below it, its own one is a part. */
const GOVERNMENT = /[省市州盟](?:人民)?政府(?![及各部所门办和、的常])/;
const PART =
  /(?:[省市州县区镇]级)?(?:行业性|专业性)|[省市州盟县区旗]本级|[省市州盟县区旗]直\p{Script=Han}{0,2}|各?(?:乡镇|镇街|街道|开发区|园区)|城区(?:街道)?|各[县市区]+|\p{Script=Han}{2,3}(?:(?<![城乡集])镇|街道)(?![级村化])/u;
const SORT = /行业性|专业性/;
/** What may stand before the doer at the head of a clause. */
const WHEN = /^(?:[\d年]{1,5}|今年|本年度?|全年|年内|一年来|上半年|截至[^,，]{0,8})?(?:以来|底|末|度)?(?:,|，)?/;
/** A body that leads or supervises is not the one whose doings are counted in the next clause. */
const LEADING = /指导|组织|牵头|统筹|督促|推动|协调|监督|部署|印发|出台|制定|联合|会同/;

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

/** The doer in the clause of a number, else in the nearest clause before it that begins with one. */
export function doerOf(one: Observation, sentence: Sentence): Doer | undefined {
  const head = sentence.head(one);
  // 全县行业性调解组织 is one part of all of it.
  if (WHOLE.test(head) && SORT.test(head)) return undefined;
  if (WHOLE.test(head) || BODY.test(head)) return only(head, [BODY]);
  const own = only(head.replace(WHEN, ""), AT_HEAD);
  const before = sentence
    .gap(undefined, one)
    .split(/[,，;；:：]/)
    .slice(0, -1)
    .map(inClauseBefore);
  return own ?? before.findLast((doer) => doer !== undefined);
}

/** What only one body of a government does, so that its number is that of the whole. */
const SOLE: readonly { readonly body: RegExp; readonly does: RegExp }[] = [
  { body: /司法局/, does: /案卷评查|法治督察/ },
  { body: /信访局/, does: /信访/ },
  { body: /审计局/, does: /审计/ },
  { body: /法律援助(?:中心|机构)/, does: /法律援助/ },
  { body: /仲裁(?:委员会|院)/, does: /仲裁/ },
  { body: /公证处/, does: /公证/ },
  { body: /公安局/, does: /刑事|治安|拘留|出警/ },
  { body: /(?:政务服务|行政审批)\p{Script=Han}{0,4}(?:局|中心|大厅)/u, does: /政务服务|12345/ },
];

export const doesAllOfIt = (body: string, name: string): boolean =>
  SOLE.some((one) => one.body.test(body) && one.does.test(name));
