import { sameFamily } from "../catalogue/units";
import { reading } from "./clause";
import { BARE_RATES, INTAKE, OUTCOMES } from "./lexicon";
import { namesTopic } from "./topics";
import type { Context, Draft } from "./types";
import { type Reading, read, strip, takeVerb, tidyNoun } from "./words";

/** Nouns that say too little alone: problems of what, opinions on what. */
const GENERIC =
  /^(?:问题|问题线索|线索|意见|建议|意见建议|修改意见|修改建议|整改意见|案件|事项|申请|总数|总量|金额|人员|人数|对象|材料|面积|办件量|价值|总价值|货值|总额|总金额|案值|典型案例|不规范问题)$/;

/** Words that only say what was done with the things counted before. */
const NO_NOUN =
  /^(?:告知|转送|转交|因|由|经|以|按|通过|采取|采用|作出|做出|予以|依法|不予)|(?:提出|告知|处理|方式|决定|受理|结案|办结|审结|撤销|终止|维持|驳回|撤回|化解|履行|答复|采纳|整改|纠正|回复)$/;

/** Ends of nouns that are counted; a short clause without one says what came of what was counted before. */
const NOUN_END =
  /(?:案件|案|件|事项|人员|员|人|者|户|家|企业|单位|部门|机构|组织|队伍|会|书|证|所|站|点|室|库|区|村|社区|纠纷|申请|意见|建议|文件|信息|动态|资料|活动|合同|协议|提案|问题|隐患|项目|标准|办法|方案|制度|条例|规章|窗口|平台|系统|清单|车辆|类|型|领域|行业|律师|顾问|政府|学校|课程|讲座|培训|宣传|演练|咨询|许可|处罚|检查|强制|服务|业务|条款|栏目|函|表|册|报|刊|号|群|课|处|亩|面积|企业家|办|办理)$/;

const isPredicate = (object: string): boolean => object.length <= 12 && NO_NOUN.test(object) && !namesTopic(object);

const isShortVerb = (object: string): boolean => object.length <= 6 && !NOUN_END.test(object) && !namesTopic(object);

/** 响应率, 优秀率: beside a number of the same sentence a rate so short is a rate of it. */
const isBareRate = (object: string, base: Said | undefined, draft: Draft): boolean =>
  BARE_RATES.test(object) ||
  (base?.draft.sentence === draft.sentence && /^[\u4e00-\u9fff]{2}率$/.test(object) && base.draft.kind === "count");

/** What the sentence has said so far; the next clause may leave any of it out. */
export interface Said extends Reading {
  readonly draft: Draft;
}

const isOutcome = (action: string): boolean =>
  OUTCOMES.some((outcome) => action.endsWith(outcome) || action.startsWith(outcome));

/** Whether what was said in an earlier sentence may be carried into this one. */
export function reaches(said: Said, draft: Draft, own: Reading, context: Context): boolean {
  if (said.draft.sentence === draft.sentence) {
    // Behind a semicolon a clause with a noun of its own has changed the subject.
    const turned = context.folded.text.slice(said.draft.quantity.extent.end, draft.clause.start).includes(";");
    return !turned || clauseBefore(draft, undefined, context, ";") === "";
  }
  const near =
    draft.sentence.start - said.draft.sentence.end < 60 && said.draft.sentence.section === draft.sentence.section;
  return near && (isOutcome(own.action) || (draft.kind === "rate" && BARE_RATES.test(own.object)));
}

/** What the clause before speaks of, where it holds no number itself: 完成规范性文件清理,市本级废止26件. */
function clauseBefore(draft: Draft, previous: Draft | undefined, context: Context, since = ""): string {
  const from = Math.max(draft.sentence.start, previous?.quantity.extent.end ?? 0);
  const before = context.folded.text.slice(from, draft.clause.start);
  const clauses = before.slice(since === "" ? 0 : before.lastIndexOf(since) + 1).split(/[,;:。\n]/);
  const words = clauses.findLast((clause) => clause.trim().length > 3) ?? "";
  const held = /(?:开展|举办|召开|进行)(?!了$)([^,]{4,20})$/.exec(words)?.[1];
  const object = held ? tidyNoun(held) : read(strip(words, context.regionNames)).object;
  return /\d/.test(object) || object.length > 24 ? "" : object;
}

/** The topic of the nearest heading, for a number whose sentence never names what it counts. */
function topic(draft: Draft): string {
  const heading = draft.sentence.headings.at(-1) ?? "";
  const core = strip(heading.split(",")[0] ?? "", []);
  return tidyNoun(takeVerb(core).rest.replace(/(?:相关|有关)?工作$/, ""));
}

/** (2019年49件): the number beside it, a year before. */
const ASIDE = /^[(,]?(?:[较比与同])?(?:上年|去年|上一年度?|\d{4} ?年度?)(?:同期)?(?:为|是|的)?$/;

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

const LONGEST_VERB = 6;
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

/** What an elided object stands for: that of the number before, else the clause before, else the heading. */
export function heldBy(draft: Draft, base: Said | undefined, previous: Draft | undefined, context: Context): string {
  // 败诉率逐年下降,下降至15%: the rate was named before.
  const rate = draft.kind === "rate" ? RATE_NAMED.exec(clauseBefore(draft, previous, context))?.[0] : undefined;
  if (rate) return rate;
  const found = base?.object || nounAhead(draft, context) || clauseBefore(draft, previous, context) || topic(draft);
  return found === "" && draft.unit === "件" ? "案件" : found;
}

/** 公共法律服务工作站9个、工作室64个: a short noun of the same kind shares the modifier of the one before. */
function withModifier(noun: string, before: string): string {
  const at = before.length - noun.length;
  const alike = noun.length <= 3 && at >= 3 && before.slice(at, at + 2) === noun.slice(0, 2);
  return alike ? `${before.slice(0, at)}${noun}` : noun;
}

const LEVEL_FIRST = /^(?:国家|自治区|[省市县区镇州])级/;
const LEVEL_ALONE = /^(?:国家|自治区|[省市县区镇州])级$/;
const CLASS = /(?:类|类案件)$|^其[他它](?:案件|类)?$/;

interface Completed {
  readonly full: Reading;
  readonly carried: boolean;
  readonly from: number | null;
  readonly note: string;
}

/** The reading of a number's own clause, with what it left out put in from before. */
export function complete(
  draft: Draft,
  own: Reading,
  base: Said | undefined,
  held: string,
  topic: string,
  turned: boolean,
): Completed {
  const from = base?.draft.key ?? null;
  const carry = (full: Reading, note: string): Completed => ({ full, carried: true, from, note });
  const keep = (full: Reading, note: string): Completed => ({ full, carried: false, from: null, note });
  const whole = `${base?.object ?? ""}${base?.action ?? ""}`;
  if (draft.kind === "change" && own.object === "") return carry(reading("", own.action, whole), `承前：${whole}`);
  if (draft.kind === "average" && own.object === "") {
    return carry(reading("", "", `${own.action}${held}${base?.action ?? ""}`), `承前：${held}`);
  }
  if (draft.kind === "rate" && own.object.startsWith("占")) {
    return carry(reading("", "", `${whole}${own.object}`), `比重承前：${whole}`);
  }
  if (draft.kind === "rate" && isBareRate(own.object, base, draft)) {
    return carry(reading("", "", `${held}${own.object}`), `比率承前：${held}`);
  }
  // 受理治安管理类18件, 其他9件: classes of what the paragraph is about.
  if (draft.kind === "count" && CLASS.test(own.object) && topic !== "" && !own.object.includes(topic)) {
    const action = own.action || (base && sameFamily(base.draft.unit, draft.unit) ? base.action : "");
    const kindOf = own.object.replace(/^.*案件中|案件$/g, "");
    return {
      full: { ...own, object: `${kindOf}${topic}案件`, action },
      carried: true,
      from,
      note: `类别，承前：${topic}`,
    };
  }
  // 创建国家级示范村2个、省级7个: a level alone is one of what stands before.
  if (LEVEL_ALONE.test(own.object) && base && sameFamily(base.draft.unit, draft.unit)) {
    const object = `${own.object}${base.object.replace(LEVEL_FIRST, "")}`;
    return carry({ ...own, object, action: own.action || base.action }, `承前：${base.object}`);
  }
  if (own.object === "" && draft.kind === "rate") return carry(reading("", "", held), `比率承前：${held}`);
  if (own.object === "") {
    const subject = own.subject || (base?.subject ?? "");
    return carry(reading(subject, own.action || (base?.action ?? ""), held), `宾语承前：${held}`);
  }
  const near = base !== undefined && base.draft.sentence === draft.sentence && !turned;
  // 告知向有关机关提出3件 among 受理42件 and 审结40件: what came of it, not another thing.
  const outcome = isPredicate(own.object) || (INTAKE.test(base?.action ?? "") && isShortVerb(own.object));
  if (near && own.action === "" && outcome && sameFamily(base.draft.unit, draft.unit)) {
    return carry({ ...own, object: base.object, action: own.object, head: "" }, `宾语承前：${base.object}`);
  }
  if (
    near &&
    GENERIC.test(own.object) &&
    !base.object.endsWith(own.object) &&
    (own.object !== "案件" || sameFamily(base.draft.unit, draft.unit)) &&
    base.draft.clause.start !== draft.clause.start
  ) {
    return carry(
      reading(own.subject || base.subject, own.action, `${base.object}${own.object}`),
      `补足：${base.object}`,
    );
  }
  // 238人通过资格考试 is an outcome, which the next number does not share.
  const parallel =
    near && own.action === "" && base.action !== "" && base.action.length <= LONGEST_VERB && draft.kind !== "rate";
  // 修改规章2部、文件417件: in a row the verb is shared, whatever the unit.
  const inRow = draft.lead.startsWith("、") && base?.draft.clause.start === draft.clause.start;
  if (parallel && (inRow || sameFamily(base.draft.unit, draft.unit))) {
    const object = draft.lead.startsWith("、") ? withModifier(own.object, base.object) : own.object;
    return keep(
      { ...own, object, subject: own.subject || base.subject, action: base.action },
      `并列：动词“${base.action}”承前`,
    );
  }
  const heading = draft.sentence.headings.at(-1) ?? "";
  if (
    !near &&
    own.object.length <= 2 &&
    own.action === "" &&
    /^[\u4e00-\u9fff]{2,8}$/.test(heading) &&
    !/工作|情况|措施|成效|建设|问题/.test(heading) &&
    draft.kind !== "rate"
  ) {
    return keep({ ...own, object: `${tidyNoun(heading)}${own.object}` }, `补足标题：${heading}`);
  }
  if (GENERIC.test(own.object) && topic !== "" && draft.kind !== "rate") {
    return keep({ ...own, object: `${topic}${own.object}` }, `补足：${topic}`);
  }
  return keep({ ...own, subject: own.subject || (own.action !== "" && near ? base.subject : "") }, "");
}
