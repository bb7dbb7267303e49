import type { Observation } from "./observations";
import { isDue } from "./outcome-words";
import { LEFT_OVER, type Outcome, writtenUnit } from "./outcomes";
import { areComparable, areSorts, pairs, type Sentence } from "./sentence";

/** 属于初次信访的有58件: a phrase with 的 and no noun behind it picks out some of what was counted before it. */
const PICKED = /(\p{Script=Han}{2,})的(?:总?共?有|共计?|达到?了?|为|计|约)?$/u;
/** Such a phrase says outright that it picks out. */
const BELONGS = /属于|属|系/;
/** What is told of someone else, of a stock, of the rest, of a plan or of those who came to something else is no part. */
const OTHERS = [
  /[省州盟县区旗镇乡村]|市(?!场)|(?<!涉)外|部门|单位|机关|机构|法院|检察|公安|[局厅委院所]|上级|中央|国家|各级|基层/,
  /现有|现行|实有|在册|在库|存续|累计|总数|总计|合计|方面$|领域$|[类型]$/,
  /^(?:另|尚|仍|还|正在|其余|其他|其它|剩余|未|不|没|无)|同时|此外/,
  /计划|目标|任务|平均|应当?|收到|新收|接到|报名|申报|申请/,
  /延续|换发|变更|注销|补[办发]|[转交][来办交]|移送|指派|自[查行主]/,
  /接受|参加|参与|参训|前来|观看|收看|受益|受教育|惠及|培训|服务|帮助/,
];
/** A number that is itself one class of something, one outcome or an addition is not what a class is taken from. */
const NO_WHOLE =
  /(?:案件|人员|事项|对象|企业|单位|纠纷|申请|其)中|其余|适用|方式|途径|渠道|类型|属于|因|类$|新增|净增|增加|增设|增聘|[男女]性|成功|整改|化解|立案|查处|未(?!成年)|不(?!动产)/;
/** The whole is told as something done or there, 审核合同146份; 警告420件 is a class itself. */
const DONE =
  /办理|[受办审清梳处]理|审[核查结]|排查|登记|检查|抽[查检]|监测|检测|发放|发证|[核颁制]发|评查|回访|接待|走访|进驻|培育|建成|配备|聘任|制定|出台|公布|公开|征集|调[解处]|作出|实施|纳入|有$|在职|在编|在岗|工作人员|干部职工/;

/** Nothing but the unit stands behind the number. */
const BARE = /^\p{Script=Han}{0,2}(?:[,，;；。]|$)/u;

const ownWords = (one: Observation, sentence: Sentence): string | undefined => PICKED.exec(sentence.head(one))?.[1];

/** The first number since the last full stop or semicolon: those behind it may be classes beside one another. */
function wholeOf(at: number, sentence: Sentence): Observation | undefined {
  const { facts, gap } = sentence;
  const from = facts.slice(0, at + 1).findLastIndex((one, i) => i === 0 || /[;；。]/.test(gap(facts[i - 1], one)));
  const whole = facts[from];
  const between = facts.slice(from + 1, at);
  return whole && from < at && between.every((one) => ownWords(one, sentence)) ? whole : undefined;
}

function isPicked(part: Observation, whole: Observation, words: string, sentence: Sentence): boolean {
  if (!areComparable(whole, part, sentence) || part.fact.kind !== "count") return false;
  if (writtenUnit(whole, sentence) !== writtenUnit(part, sentence)) return false;
  const head = sentence.head(whole);
  if (ownWords(whole, sentence) || NO_WHOLE.test(head) || !DONE.test(head) || areSorts(head, words)) return false;
  // 线上办理300件,线下办理的400件: the same word again is another class of it.
  return BELONGS.test(words) || [...pairs(words)].every((pair) => !head.includes(pair));
}

/** Numbers of a phrase with 的 and the count they are taken from; of such pairs the second is never the larger one. */
export const pickedIn = (sentence: Sentence): readonly Outcome[] =>
  sentence.facts.flatMap((part, i) => {
    const words = ownWords(part, sentence);
    if (words === undefined || LEFT_OVER.test(sentence.text)) return [];
    // 被复议机关纠正的7件 names another doer, and is a part all the same.
    if (!words.startsWith("被") && OTHERS.some((sign) => sign.test(words))) return [];
    const total = wholeOf(i, sentence);
    const areBare = total && BARE.test(sentence.after(total)) && BARE.test(sentence.after(part));
    return total && areBare && isPicked(part, total, words, sentence) ? [{ total, part }] : [];
  });

/** 全市112个司法所当中,109个通过验收 and 14个镇,已有13个挂牌: the noun told before the first is that of both. */
const AMONG = /^\p{Script=Han}{1,14}?(?:当中|之中|中)?[,，]\s*(?:年内|目前|现)?(?:已经?|现)?有?$/u;
/** What they did or what became of them stands right behind the unit. */
const DID =
  /^\p{Script=Han}(?:已|均|都|全部)?(?:通过|达到|建成|挂牌|成立|完成|修满|取得|获[得评]?|被评|实现|配备|设立|参加|符合)/u;

/** Some of a number right before, told without a noun of their own; of such pairs the second is never the larger one. */
export const amongIn = (sentence: Sentence): readonly Outcome[] =>
  sentence.facts.flatMap((part, i) => {
    const total = sentence.facts[i - 1];
    if (total === undefined || !areComparable(total, part, sentence) || part.fact.kind !== "count") return [];
    const gap = sentence.gap(total, part);
    const said = /当中|之中|中[,，]/.test(gap) || /[已现]经?有$/.test(gap);
    return said && AMONG.test(gap) && DID.test(sentence.after(part)) ? [{ total, part }] : [];
  });

/** 应当审核214件,已审核201件 and 应由负责人出庭62件,负责人出庭60件: what ought to be done, and what was. */
export const dueIn = (sentence: Sentence): readonly Outcome[] =>
  sentence.facts.flatMap((part, i) => {
    const total = sentence.facts[i - 1];
    if (total === undefined || !areComparable(total, part, sentence)) return [];
    if (writtenUnit(total, sentence) !== writtenUnit(part, sentence) || LEFT_OVER.test(sentence.text)) return [];
    const [due, done] = [sentence.head(total), sentence.head(part)];
    const words = pairs(done);
    const isSame = [...pairs(due)].some((pair) => words.has(pair)) || due.at(-1) === done.at(-1);
    return isDue(due) && !isDue(done) && isSame && !/[;；。]/.test(sentence.gap(total, part)) ? [{ total, part }] : [];
  });
