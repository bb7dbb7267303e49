import type { Observation } from "./observations";

export const OPENING = /其中|包括|包含|涵盖|囊括/;
/** These open a list of parts too, where the rows say that it is one. */
export const LISTING =
  /分别[为是有]|从[^,，]{1,8}看|具体[为是]|按[^,，]{1,8}分|(?<!理|事|案)由(?!于)[^,，]{2,8}$|(?:结果|结论|去向|情形|类型|构成)(?:[为是]|[:：])/;
/** So does this right behind a number, whatever the rows say. */
const DIVIDING =
  /^\p{Script=Han}{0,2}[,，:：(（]?(?:(?:具体|分别)[为是有]|分[为成](?![两二三四五六七八\d])|即(?![时将办可])|(?<=[,，:：(（])(?:按[^,，]{1,8}分|从[^,，]{1,6}看|由(?!于)\p{Script=Han}{2,8}$))/u;
/** 其中民事231件,按对象分农民工65件 divides the total once more. */
export const ANEW = /按[^,，]{1,8}分/;
/** And 清理结论分为三类: before the first of them. */
/** 审结案件按处理结果划分,维持54件 */
export const CLASSED_BY = /^\s*\p{Script=Han}{2,10}?按\p{Script=Han}{2,8}?(?:划分|区分|分|看)[,，:：]/u;
export const CLASSED =
  /^[^;；。]{0,14}(?:分(?:为|成|作)?[两二三四五六七八\d]大?(?:类|种|档|部分)\p{Script=Han}{0,2}(?:[:：]|[,，]即)|[全都均]部?[为是]\p{Script=Han}{1,12}[两二三四五六七八\d]大?(?:类|种)[,，:：])/u;
/** 由五支力量分别办理:城管局… and 均来自三个渠道:…: all who did it or where all of it came from. */
export const BY_WHOM = /^[^;；。:：]{0,16}(?:由|分属|均?来自|均?通过)[^,，;；。:：]{2,16}[:：]/;
/** Whether the words behind a number say that what follows are its parts. */
export const opensParts = (words: string): boolean =>
  OPENING.test(words) || DIVIDING.test(words) || CLASSED.test(words) || CLASSED_BY.test(words) || BY_WHOM.test(words);
/** A count of the classes or doers that follow, 五支力量, is not a number the list could be about. */
export const countsClasses = ({ fact }: Observation): boolean =>
  /^大?(?:类|种|档)$/.test(fact.unit) || /^[两二三四五六七八九十]$/.test(fact.source.text);
/** A number that begins with one of these tells of something else done, not of one more part. */
export const NEW_TOPIC =
  /办理|开展|组织|召开|受理|举办|完成|审查|制定|印发|收到|审核|检查|培训|发放|挽回|罚没|参与|提供|解答|接待|配备|聘任|排查|走访|开庭|出庭|处理各类|新[增收]|推进|建立/;

/** 满意306人,基本满意3人 are grades one beside the other, not what became of one another. */
export const GRADED = /优秀|良好|合格|满意/;

/** 9件中含上年转入4件 divides the part before. */
export const NESTED = /中?含(?!有)\p{Script=Han}*$/u;

/** 日常检查57件 within 、 is a source of cases, and 网络培训320人次 a class of what 培训1500人次 divides. */
export function isClass(words: string, totalHead: string): boolean {
  const deed = /(?<=[,，]\p{Script=Han}{2,4})(?:培训|检查|审[查核]|排查|走访|接待)$/u.exec(words)?.[0];
  return /^\p{Script=Han}{0,2}、/u.test(words) || (deed !== undefined && totalHead.includes(deed));
}
