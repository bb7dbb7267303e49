import { BY_WHOM } from "./part-words";
import type { Division } from "./parts";

/** Words that open a list of all there is, or close one; 其中 alone may pick out a few. */
const ALL_OF_IT =
  /(?<=[,，])即|分别[为是有]|具体[为是]|按[^,，]{1,8}[分看]|从[^,，]{1,8}看|分(?:为|成|作)?[两二三四五六七八\d]大?(?:类|种|档|部分)|(?<=[,，])分[为成]|[全都均]部?[为是]\p{Script=Han}{1,12}[两二三四五六七八\d]大?[类种]|合计|总计/u;
const SOME_OF_IT = /其中|包括|包含|涵盖|囊括|主要|重点|(?<![两二三四五六七八\d])部分/;
const COMPOSED = /由[^,，。;；]{0,12}$/;
const AS_COMPOSED = /^\p{Script=Han}{0,2}(?:共同)?(?:组成|构成)/u;
/** What the list leaves out is told without a number, or in a number of another sort. */
const GOES_ON = /其余|(?<!没有|无)其他|其它|剩余|另|余下|尚|正在|还有|^[^,，]{0,3}等|^[^,，]*、/;
const THE_REST = /其余|其他|其它|剩余|余下/;

interface Classes {
  /** What the total must be of, where its parts are only then all of it. */
  readonly of?: RegExp;
  /** Every one of them named is all there is. */
  readonly all: readonly RegExp[];
}

const UPHELD = /维持/;
const REJECTED = /驳回/;
const CORRECTED = /撤销|变更|确认违法|责令|纠错/;
const ENDED = /终止|撤回|调解|和解/;
const CLOSED = /审结|办结|结案|作出|决定/;

/** Cases left over from the year before, and those that came in: together all there were to deal with. */
const CARRIED_AND_NEW = [/结转|旧存|结存/, /新收|新受理|新立案|(?:本年|当年|今年)度?(?:收到|受理|立案)/];

/** Ways in which the law or common usage divides a thing without remainder. */
const CLASSES: readonly Classes[] = [
  { all: [/一审/, /二审/, /再审/] },
  { of: CLOSED, all: [UPHELD, REJECTED, CORRECTED, ENDED] },
  // 驳回 is not named where there was none; whoever tells two ways of correction apart names what there was.
  { of: CLOSED, all: [UPHELD, /撤销/, /变更|确认违法|责令/, ENDED] },
  { all: [/专职/, /兼职/] },
  { all: [/刑事/, /民事/, /行政/] },
  { all: [/简易程序/, /(?:普通|一般)程序/] },
  { of: /清理/, all: [/有效|保留/, /修改|修订/, /废止|失效/] },
  { of: /评查|抽查|考核/, all: [/优秀/, /(?<!不)合格|良好/, /不合格/] },
  { all: [/(?<!不|基本)满意/, /基本满意/, /不满意/] },
  { all: [/上半年/, /下半年/] },
  { of: /办理|审理|应诉|案件/, all: CARRIED_AND_NEW },
  { all: [/男/, /女/] },
];

const wordsOf = ({ list, sentence }: Division): readonly string[] =>
  list.map((part) => `${sentence.clause(part)}${part.fact.dimension}`);

/** Whether the parts are all the classes there are of such a thing. */
export function namesEveryClass(division: Division): boolean {
  const words = wordsOf(division);
  const { total, totalWords } = division;
  const whole = total.fact.indicator.name + totalWords;
  return CLASSES.some(
    ({ of, all }) => (of === undefined || of.test(whole)) && all.every((sign) => words.some((word) => sign.test(word))),
  );
}

/** What may become of a request for disclosure, as 政府信息公开条例 has it. */
const DISPOSALS = /予以公开|部分公开|不予公开|无法提供|不予处理|其[他它](?:处理|结果)|终止/;

/** Whether the parts are ways in which requests were answered, one to each. */
export const areDisposals = ({ list, sentence }: Division): boolean =>
  list.some((part) => /公开/.test(sentence.head(part))) && list.every((part) => DISPOSALS.test(sentence.head(part)));

/** Whether the parts are what was left over and what came in. */
export const isCarriedAndNew = ({ list, sentence }: Division): boolean =>
  list.length === CARRIED_AND_NEW.length &&
  CARRIED_AND_NEW.every((sign) => list.some((part) => sign.test(sentence.head(part))));

/** Whether the list is followed by more of the same, counted or not. */
export function goesOn({ list, sentence }: Division): boolean {
  const last = list.at(-1);
  if (last === undefined) return false;
  const rest = sentence.after(last).split(/[\d。;；]/)[0] ?? "";
  return GOES_ON.test(rest);
}

/** Whether the text says, in so many words or by naming every class, that the listed parts are all of their total. */
export function isExhaustive(division: Division): boolean {
  const { opening, list, sentence } = division;
  const last = list.at(-1);
  if (last === undefined || list.length < 2) return false;
  if (THE_REST.test(sentence.head(last))) return true;
  if (goesOn(division)) return false;
  const composed = COMPOSED.test(opening) && AS_COMPOSED.test(sentence.after(last));
  const listed = (ALL_OF_IT.test(opening) || BY_WHOM.test(opening)) && !SOME_OF_IT.test(opening);
  return composed || listed || namesEveryClass(division);
}
