import { doneTo, ON_A_ROLL } from "./done-to";
import { BARE_RATES, NO_NOUN, NOUN_END, OUTCOMES } from "./lexicon";
import { strip, tidyNoun } from "./strip";
import type { Context, Draft } from "./types";
import { type Reading, read, takeVerb } from "./words";

/** What the sentence has said so far; the next clause may leave any of it out. */
export interface Said extends Reading {
  readonly draft: Draft;
}

const isOutcome = (action: string): boolean =>
  OUTCOMES.some((outcome) => action.endsWith(outcome) || action.startsWith(outcome));

const COUNTABLE = /(?:诉求|申请|案件|纠纷|投诉|举报|信访|线索|工单|咨询|文件|合同|协议|建议|提案|办件)$/;

/** Whether what was said in an earlier sentence may be carried into this one. */
export function reaches(said: Said, draft: Draft, own: Reading, context: Context): boolean {
  if (said.draft.sentence === draft.sentence) {
    // Behind a semicolon a clause with a noun of its own has changed the subject.
    const turned = context.folded.text.slice(said.draft.quantity.extent.end, draft.clause.start).includes(";");
    return !turned || clauseBefore(draft, undefined, context, ";") === "";
  }
  // 市民通过热线反映的诉求,全年共受理732164件: what this sentence has named goes before what the last one spoke of.
  if (COUNTABLE.test(clauseBefore(draft, undefined, context))) return false;
  const near =
    draft.sentence.start - said.draft.sentence.end < 60 && said.draft.sentence.section === draft.sentence.section;
  return near && (isOutcome(own.action) || (draft.kind === "rate" && BARE_RATES.test(own.object)));
}

/** 复议主渠道作用持续增强: a clause that has said all it has to say names nothing that goes on. */
const STATEMENT = /(?:更加|持续|不断|进一步|明显|显著|有效|全面)[\u4e00-\u9fff]{2,4}$/;

/** Numbers that are names. */
const HOTLINES = /12345|12315|12348|12328|12393/g;

/** 受理的行政复议案件逐年上升,2021年为52件: what went up is what is counted. */
const TREND =
  /(?<deed>受理|收到|新收|办理|办结|审结|作出|排查|调解|查处)的(?<thing>[\u4e00-\u9fff]{3,14}?)(?:数量|总量|数)?(?:逐年|逐步|持续|稳步|明显|大幅|呈)*(?:上升|增长|增加|下降|减少|回落)(?:趋势|态势)?$/;

/** “法律明白人”队伍不断壮大,现有3105人: what grew is what is counted. */
const GREW =
  /^“?(?<first>[\u4e00-\u9fff]{2,12}?)”?(?:队伍|规模|数量|总量)(?:持续|不断|稳步|逐步|进一步|明显)*(?:壮大|扩大|增长|增加|上升)$|(?:壮大|扩大|充实)“?(?<last>[\u4e00-\u9fff]{2,12}?)”?(?:队伍|规模)$/;

/** What the clause before speaks of, where it holds no number itself: 完成规范性文件清理,市本级废止26件. */
function clauseBefore(draft: Draft, previous: Draft | undefined, context: Context, since = ""): string {
  const from = Math.max(draft.sentence.start, previous?.quantity.extent.end ?? 0);
  const before = context.folded.text.slice(from, draft.clause.start);
  const clauses = before.slice(since === "" ? 0 : before.lastIndexOf(since) + 1).split(/[,;:。\n]/);
  const words = clauses.findLast((clause) => clause.trim().length > 3) ?? "";
  const { first: grown = "", last: swelled = grown } = GREW.exec(words)?.groups ?? {};
  if (swelled !== "") return tidyNoun(swelled);
  if (STATEMENT.test(words)) return "";
  const held = /(?:开展|举办|召开|进行)(?!了$)([^,]{4,20})$/.exec(words)?.[1];
  const told = read(strip(words, context.regionNames));
  // 综合执法立案:213件 is a label, whole.
  const isLabel = context.folded.text[draft.clause.start - 1] === ":" && told.subject === "";
  const noun = isLabel ? `${told.object}${told.action}` : told.object;
  // 对各类合同进行审查,共计47份: the verb stands behind 进行.
  const deed = /(?:进行|予以)(?:了|全面|逐一|逐件)*([\u4e00-\u9fff]{2})$/.exec(words)?.[1] ?? "";
  const { deed: done = "", thing = "" } = TREND.exec(words)?.groups ?? {};
  if (thing !== "") return `${tidyNoun(thing)}${done}`;
  const object = held ? tidyNoun(held) : noun === "" || noun.endsWith(deed) ? noun : `${noun}${deed}`;
  return /\d/.test(object.replace(HOTLINES, "")) || object.length > 24 ? "" : object;
}

/** The topic of the nearest heading, for a number whose sentence never names what it counts. */
function topic(draft: Draft): string {
  const heading = draft.sentence.headings.at(-1) ?? "";
  const core = strip(heading.split(",")[0] ?? "", []);
  return tidyNoun(takeVerb(core).rest.replace(/(?:相关|有关)?工作$/, ""));
}

/** (2019年49件): the number beside it, a year before. */
const ASIDE =
  /^[(,]?(?:[较比与同])?(?:上年度?|去年|上一年度?|\d{4} ?年度?)(?:同期|末|底)?(?:的?(?:这一?|该|此)(?:项)?(?:数字|数据|数值|指标|数))?(?:为|是|的|达到?|有|共)?$/;

/** The number just before, when this one is said of it: a change of it, its share of something, the same a year before. */
export function ofLast(draft: Draft, own: Reading, last: Said | undefined): Said | undefined {
  if (last?.draft.sentence !== draft.sentence) return undefined;
  const changed = draft.kind === "change" && own.object === "";
  const share = draft.kind === "rate" && own.object.startsWith("占");
  // 一至四级网办深度分别为98%、97%: one rate, several values.
  const listed = draft.kind === "rate" && last.draft.kind === "rate" && /^[、和及与 ]*$/.test(draft.lead);
  const inBrackets = /^\($/.test(draft.lead.trim()) && own.object === "";
  // 防止民转刑38件105人: one thing in two units.
  const beside = draft.lead.trim() === "" && own.object === "" && own.action === "";
  return changed || share || listed || inBrackets || beside || ASIDE.test(draft.lead.trim()) ? last : undefined;
}

const RATE_NAMED = /^.{1,14}?(?:率|比例|比重)/;

/** 取消18项、新增21项、移交2项权力事项: a list of doings may name their object once, behind the last. */
function nounAhead({ sentence, quantity, unit }: Draft, { folded }: Context): string {
  if (!/^[\u4e00-\u9fff]+$/.test(unit)) return "";
  const item = `[\\u4e00-\\u9fff]{0,8}\\d+${unit}(?:\\([^()]*\\))?`;
  const list = new RegExp(
    `^(?:\\([^()]*\\))?(?:[,、]${item})*[,、][\\u4e00-\\u9fff]{2,8}\\d+${unit}([\\u4e00-\\u9fff]{3,14})(?=[,。;]|$)`,
  );
  const noun = list.exec(folded.text.slice(quantity.extent.end, sentence.end))?.[1] ?? "";
  return NOUN_END.test(noun) && !NO_NOUN.test(noun) ? noun : "";
}

/** Those that were trained, or the course. */
const TRAINED = /培训|人员|干部|骨干|队员|代表|委员|[^人]员$/;
/** 涉及市场准入的规范性文件清理: a clause that is about such a noun says more than the noun. */
const AS_A_WHOLE = /(?:文件|规章|合同|协议|事项|人员|队员)(?:专项|集中|全面)*(?:清理|审查|审核|轮训|培训)?(?:工作)?$/;

/** What an elided object stands for: that of the number before, else the clause before, else the heading. */
export function heldBy(
  draft: Draft,
  own: Reading,
  base: Said | undefined,
  previous: Draft | undefined,
  context: Context,
): string {
  // 败诉率逐年下降,下降至15%: the rate was named before.
  const rate = draft.kind === "rate" ? RATE_NAMED.exec(clauseBefore(draft, previous, context))?.[0] : undefined;
  if (rate) return rate;
  const before = clauseBefore(draft, previous, context);
  const isCourse = TRAINED.test(before) && !/执法(?:人员|队员)/.test(before);
  const done = doneTo(draft, own, previous, context);
  const noun = AS_A_WHOLE.test(before) || isCourse ? before : done;
  const onRoll = ON_A_ROLL.test(draft.lead) ? done : "";
  const found = onRoll || base?.object || noun || nounAhead(draft, context) || before || topic(draft);
  return found === "" && draft.unit === "件" ? "案件" : found;
}
