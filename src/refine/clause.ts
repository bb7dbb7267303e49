import { sameFamily } from "../catalogue/units";
import { PER } from "./kinds";
import { PREDICATE } from "./lexicon";
import { strip, tidyNoun } from "./strip";
import type { Context, Draft } from "./types";
import { type Reading, read, readTail, takeVerb } from "./words";

const SORTS = /^(?:品种|种类|类别|门类|大类|小类|系列|规格)$/;
const ENDS_LIST = /[、和及与]$/;

export const reading = (subject: string, action: string, object: string): Reading => ({ subject, action, object });

/** Noun and verb of 行政许可事项的确认切换: the head that a list shares stands after its last 的. */
function sharedHead(tail: string): string {
  const at = tail.lastIndexOf("的");
  return at > 1 ? tidyNoun(tail.slice(at + 1)) : "";
}

/** Words after the number that are still its noun phrase; 相关单位共录入… stops before its verb. */
function nounOfTail(tail: string): { readonly noun: string; readonly predicate: string } {
  const match = /^(.{1,16}?)(?:共计|(?<!公)共(?!同|享|建|产)|累计|均已|均|已|全部|先后|分别|都)(?=.{2})(.*)$/.exec(
    tail,
  );
  if (match)
    return { noun: tidyNoun(match[1] ?? ""), predicate: tidyNoun((match[2] ?? "").replace(/^(?:计|共|已|了)+/, "")) };
  const held = /^(.{2,30}?)(?:进行|开展|实施|予以)了?(.*)$/.exec(tail);
  if (held) return { noun: tidyNoun(held[1] ?? ""), predicate: tidyNoun(held[2] ?? "") };
  return { noun: tidyNoun(tail.replace(/^的/, "").replace(/的(?=[^的]{2,12}$)/, "")), predicate: "" };
}

/** 1个省级、3个市级、5个县级普法基地: what the levels of a list are levels of stands behind the last. */
function levelsHead({ quantity }: Draft, { folded }: Context): string {
  const ahead = folded.text.slice(quantity.extent.end, quantity.extent.end + 60);
  return LEVELS.exec(ahead)?.[1] ?? "";
}

const LEVELS =
  /^(?:国家|自治区|[省市县区镇州])级(?:[、和]\d+[个家处所名](?:国家|自治区|[省市县区镇州])级)+([\u4e00-\u9fff]{2,12})/;

/** What a list of doers did, told after the last of them: 9个乡镇和3个街道成立了执法队. */
function sharedPredicate(tail: string): string {
  const { predicate } = nounOfTail(tail);
  if (predicate !== "") return predicate;
  const { subject, action, object } = read(tail);
  return subject !== "" ? `${action}${object}` : "";
}

/** The words of the clause that belong to this number and not to a neighbour in the same clause. */
function ownLead(draft: Draft, previous: Draft | undefined): string {
  const opened = draft.lead.lastIndexOf("(");
  if (opened > 0 && opened > draft.lead.lastIndexOf(")")) return draft.lead.slice(opened + 1);
  if (!previous || previous.clause.start !== draft.clause.start || previous.clause.end !== draft.clause.end)
    return draft.lead;
  if (previous.tail === "" || previous.tail !== draft.lead) return draft.lead;
  const between = previous.tail.trim();
  if (ENDS_LIST.test(between)) return "";
  // 抽检食品46个品种4302批次: the sorts are of the food, and so are the batches.
  if (SORTS.test(between)) return previous.lead;
  const said = read(strip(between, []));
  if (said.action !== "" || said.subject !== "") return draft.lead;
  return readTail(draft.tail).noun !== "" ? "" : draft.lead;
}

/** 142个人民调解委员会调解矛盾纠纷2450件: the bodies are counted first, then what they did. */
const BODIES_ACT =
  /^([\u4e00-\u9fff]{0,10}?(?:调解委员会|调委会|调解组织|调解室|工作室|司法所|派出所|事务所|服务所|服务中心|服务大厅|服务站|工作站|公证处|法庭|公证机构|援助机构|仲裁委员会|仲裁院))(?:全年|年内|累计|总共|共|均|已|全部|依法|积极|主动)*(.{2,})$/;

function actingBodies(text: string): string {
  const [, bodies = "", deed = ""] = BODIES_ACT.exec(text) ?? [];
  return takeVerb(deed).action !== "" || /^办件/.test(deed) ? bodies : "";
}

const HOLDS_POST = /.(?:担任|出任)$/;
const POST = /.(?:担任|出任)(.{3,16})$/;

/** A number whose noun comes after it. */
function fromTail(draft: Draft, next: Draft | undefined, before: Reading, context: Context): Reading {
  const { end } = draft.quantity.extent;
  // A number in a bracket right behind this one (126名(含17名正职)负责人) is another matter.
  const aside = context.folded.text.charAt(end) === "(";
  const sameClause = next !== undefined && !aside && next.clause.start === draft.clause.start;
  const text = draft.tail.replace(/^的/, "").trim();
  if (sameClause && ENDS_LIST.test(text)) {
    const noun = tidyNoun(text.replace(ENDS_LIST, ""));
    const predicate = before.action === "" ? sharedPredicate(next.tail) : "";
    if (predicate !== "") return { ...reading("", "", `${noun}${predicate}`), head: noun };
    return reading(before.subject, before.action, noun + (levelsHead(draft, context) || sharedHead(next.tail)));
  }
  const bodies = sameClause ? actingBodies(text) : "";
  if (bodies !== "") return reading(before.subject, before.action, tidyNoun(bodies));
  // 87名律师受聘担任社区法律顾问: they are counted by their post.
  const post =
    POST.exec(text)?.[1] ?? (sameClause && HOLDS_POST.test(text) ? nounOfTail(next.tail.replace(/^的/, "")).noun : "");
  if (post !== "") return reading(before.subject, "", tidyNoun(post));
  const { noun, predicate } = nounOfTail(text);
  if (sameClause && predicate === "") {
    const rest = nounOfTail(next.tail.replace(/^的/, ""));
    const held = `${rest.noun}${rest.predicate}`;
    return {
      ...reading(
        before.subject,
        before.action || (held ? "涉及" : ""),
        held ? `${held}${before.action ? "涉及" : ""}${noun}` : noun,
      ),
      head: held ? noun : "",
    };
  }
  if (predicate === "") return reading(before.subject, before.action, noun);
  return { ...reading("", before.action === predicate ? "" : before.action, `${noun}${predicate}`), head: noun };
}

/** 比2022年的15246件有所减少, 低于上年的398件: what it is of was said before, and what moved is the other number. */
const COMPARED_WITH =
  /^(?:比|较|与|同|由|从|低于|高于|少于|多于|超过|不及)(?:去年|上一?年度?|20\d{2} ?年度?)(?:全年|同期)?的?$/;

/** 分4期 举办 */
const IN_TURNS = /^(?:举办|开展|组织|进行|实施|召开|轮训|培训)/;

/** 对2020年底前印发的86件文件 and 进行评估 */
const OF_WHICH = /^(?:对|就|针对)[^,]{2,30}(?:印发|制定|出台|发布|制发|签订|作出)的$/;
const DONE_WITH = /^[\u4e00-\u9fff]{2,20}?(?:进行|开展|实施|逐[件一份个])/;

/** 轨道交通建设、养老服务布局等5项事项: those named are some of the things counted, not a sort of them. */
const EXAMPLES = /、[^、]+等$/;
const INSTANCES = /^(?:重大|重点|行政|决策|立法)*(?:事项|项目|制度|文件|法规|规章|条例|改革|任务|工作|措施|方案)/;

/** What is counted, read from the clause of the number alone; "" where the clause leaves it out. */
function readClause(draft: Draft, previous: Draft | undefined, next: Draft | undefined, context: Context): Reading {
  if (COMPARED_WITH.test(draft.lead.trim())) return reading("", "", "");
  const lead = ownLead(draft, previous);
  const core = strip(lead, context.regionNames);
  // 分4期举办执法培训: the times stand between 分 and what was done.
  if (/^(?:分|分批)$/.test(core) && IN_TURNS.test(draft.tail)) return read(strip(draft.tail, context.regionNames));
  const held = /^(.{2,}?)(?:进行|开展|实施)(?:了)?$/.exec(core);
  const tail = readTail(draft.tail);
  if (held && tail.noun !== "") return reading("", tidyNoun(tail.noun), tidyNoun(held[1] ?? ""));
  // 对2020年底前印发的86件文件进行评估: which ones, and not what was done with them.
  const own = OF_WHICH.test(draft.lead.trim()) && DONE_WITH.test(draft.tail) ? reading("", "", "") : read(core);
  const before = EXAMPLES.test(draft.lead.trim()) && INSTANCES.test(tail.noun) ? { ...own, object: "" } : own;
  // 收到申请46件受理41件: with the comma lost, the verb is that of the next number.
  const ofNext =
    next?.clause.start === draft.clause.start && next.lead === draft.tail && sameFamily(next.unit, draft.unit);
  if (tail.outcome !== "" && !(ofNext && before.object !== "")) {
    // 规范性文件50件准予备案: what came of it is the action.
    const action = tail.outcome.length <= 24 ? tail.outcome : "";
    return reading(before.subject, `${before.action}${action}`, before.object);
  }
  if (tail.noun === "" || tail.outcome !== "" || (ofNext && PREDICATE.test(tail.noun))) return before;
  if (before.object === "") return fromTail(draft, next, before, context);
  const after = fromTail(draft, next, reading("", "", ""), context);
  return reading(before.subject, before.action, `${before.object}${after.object}`);
}

/** What becomes of things or is thought of them, as the names of rates have it. */
const RATED = /(?<!基本|不)(?:合格|满意|优良|优秀|达标|办结|结案|采纳|整改|出庭)(?=的?$)/;

/** A rate's own words: 办结率 of 办结率达, A占B比重 of A占B的. */
function readRate(draft: Draft, context: Context): Reading {
  const share = /^(.*?)占(?!比)(.*?)(?:的|的比例|的比重|比例|比重)?(?:为|达到?|约|近)?$/.exec(draft.lead.trim());
  if (share) {
    const part = strip(share[1] ?? "", context.regionNames);
    // 回访中表示满意的占98.1%: a share of all there are is a rate.
    const outcome = share[2] === "" ? (RATED.exec(part)?.[0] ?? "") : "";
    if (outcome !== "") return reading("", "", `${outcome}率`);
    const whole = tidyNoun(strip(share[2] ?? "", context.regionNames));
    return reading("", "", `${tidyNoun(part)}${whole === "" ? "占比" : `占${whole}比重`}`);
  }
  const core = strip(draft.lead, context.regionNames).replace(
    /(?:提升至|提升到|提高到|提高至|上升到|上升至|增长到|增至|下降到|下降至|降至|降到|保持在|保持|稳定在|控制在|实现|超过|超|突破|高达|始终|全年|持续|已|^下降|^上升|^提升|^提高|^降低)+$/,
    "",
  );
  const tail = readTail(draft.tail);
  const { action, rest } = takeVerb(core);
  const noun = /[率比度例重]$/.test(core) ? tidyNoun(core) : tidyNoun(action ? `${rest}${action}` : rest || core);
  const more = /[率比度例重]$/.test(noun)
    ? ""
    : tail.outcome || nounOfTail(tail.noun).noun + nounOfTail(tail.noun).predicate;
  return reading("", "", `${noun}${more}`);
}

/** 达到2021年的1.8倍, 是上年同期的2倍: the base of a multiple is no part of what changed. */
const OF_BASE =
  /(?:(?<=件)数量?)?(?:是|为|达到?|相当于|约为)*(?:去年|上一?年度?|\d{4} ?年度?)(?:同期)?的(?:近|约|整整)?$/;

/** 高于上年2个百分点 is 比上年高. */
const OVER_BASE = /(高|低)[于出]((?:去年|上一?年|\d{4} ?年)(?:度|同期)?)$/;

/** What changed, without the words of the change itself. */
function readChange(draft: Draft, context: Context): Reading {
  const lead = draft.lead
    .replace(/\([^()]*\)/g, "")
    .trim()
    .replace(draft.unit === "倍" ? OF_BASE : "", "")
    .replace(OVER_BASE, "比$2$1");
  const match =
    /^(.*?)((?:与|和|相较|较|比)?(?:于)?(?:去年|上一?年|\d{4}年)?(?:度|全年|底|末)?(?:同期|同比|环比|相比|上年|去年|年初)*(?:平均|总体|分别|均|大幅|明显|显著|略有|略)*(?:增长率|增长|上升|提高|提升|增加|增幅|升幅|涨幅|下降|减少|降低|回落|降幅|精简|压缩|压减|缩短|缩减|减负|提速|增多|净增|前移|比增|(?:多|少)[\u4e00-\u9fff]{0,3}|高出?|低)(?:了|幅度|比例)?)(?:达到?|为|约|了|近|超过)*$/.exec(
      lead,
    );
  const moved = (match?.[2] ?? "")
    .replace(/^(?:与|和)|(?:了)$|分别|均|平均|总体|大幅|明显|显著|略有|略/g, "")
    .replace(/^(?:相较|较|比)(?:于)?(?:去年|上一?年|\d{4}年)(?:度|全年|底|末)?(?:同期)?(?:相比)?|同期相比/, "同比")
    .replace(/^比增$/, "同比增长")
    .replace(/高出?$/, "提高")
    .replace(/(?<!降)低$/, "降低")
    .replace(/多[\u4e00-\u9fff]{1,3}$/, "增加")
    .replace(/少[\u4e00-\u9fff]{1,3}$/, "减少");
  const what = strip(match?.[1] ?? lead, context.regionNames);
  return reading("", moved, tidyNoun(what));
}

/** 日均, 月均: the word stays in the name, what is averaged may be carried. */
function readAverage(draft: Draft, previous: Draft | undefined, next: Draft | undefined, context: Context): Reading {
  const per = PER.exec(draft.lead)?.[0] ?? "";
  const own = readClause({ ...draft, lead: draft.lead.replace(per, "") }, previous, next, context);
  return own.object === "" && own.action === ""
    ? reading("", per, "")
    : reading(own.subject, own.action, `${per}${own.object}`);
}

/** What is counted, from the words of the number's own clause; "" where they leave it out. */
export function readOwn(draft: Draft, previous: Draft | undefined, next: Draft | undefined, context: Context): Reading {
  if (draft.kind === "change") return readChange(draft, context);
  if (draft.kind === "average") return readAverage(draft, previous, next, context);
  if (draft.kind === "rate") return readRate(draft, context);
  return readClause(draft, previous, next, context);
}
