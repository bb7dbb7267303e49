import { narrowingIn } from "../catalogue";
import { sameFamily, unitGroup } from "../catalogue/units";
import { reading } from "./clause";
import { BARE_RATES, BODY, GENERIC, INTAKE, LIGHT_VERBS, NO_NOUN, NOUN_END, STRONG_VERBS } from "./lexicon";
import type { Said } from "./said";
import { tidyNoun } from "./strip";
import { namesTopic } from "./topics";
import type { Draft } from "./types";
import type { Reading } from "./words";

const isPredicate = (object: string): boolean => object.length <= 12 && NO_NOUN.test(object) && !namesTopic(object);

const isShortVerb = (object: string): boolean => object.length <= 6 && !NOUN_END.test(object) && !namesTopic(object);

/** 结婚登记2860对、离婚登记926对: in a row stand nouns, unless they begin with what was done. */
const isInRow = (draft: Draft, object: string): boolean =>
  draft.lead.startsWith("、") && object.length > 2 && !STRONG_VERBS.some((verb) => object.startsWith(verb));

/** 响应率, 优秀率: beside a number of the same sentence a rate so short is a rate of it. */
const isBareRate = (object: string, base: Said | undefined, draft: Draft): boolean =>
  BARE_RATES.test(object) ||
  (base?.draft.sentence === draft.sentence && /^[\u4e00-\u9fff]{2}率$/.test(object) && base.draft.kind === "count");

/** 公共法律服务工作站9个、工作室64个: a short noun of the same kind shares the modifier of the one before. */
function withModifier(noun: string, before: string): string {
  // 公共法律服务中心1个、工作站16个
  const [, service = ""] = /^(.{2,}服务)中心$/.exec(before) ?? [];
  if (service !== "" && /^(?:工作|服务)?[站室点]$/.test(noun)) return `${service}${noun.replace(/^服务/, "")}`;
  const at = before.length - noun.length;
  const alike = noun.length <= 3 && at >= 3 && before.slice(at, at + 2) === noun.slice(0, 2);
  return alike ? `${before.slice(0, at)}${noun}` : noun;
}

const LEVEL_FIRST = /^(?:国家|自治区|[省市县区镇州])级/;
const LEVEL_ALONE = /^(?:国家|自治区|[省市县区镇州])级$/;
const CLASS = /(?:类|类案件)$|^其[他它](?:案件|类)?$/;
/** Matters whose cases come in classes. */
const OF_CLASSES = /复议|应诉|诉讼|援助|公证|仲裁|信访|裁决|调解|处罚|纠纷|投诉|热线|123/;
const LONGEST_VERB = 6;

interface Completed {
  readonly full: Reading;
  readonly carried: boolean;
  readonly from: number | null;
  /** Whether a noun too general was given one from before. */
  readonly filled: boolean;
  readonly note: string;
}

/** What stands before a number, as far as its clause may lean on it. */
export interface Before {
  /** The number it may be carried from. */
  readonly base: Said | undefined;
  /** What an elided object stands for. */
  readonly held: string;
  /** The matter of the paragraph, or "". */
  readonly topic: string;
  /** Whether a semicolon stands between. */
  readonly turned: boolean;
}

const sameUnit = (base: Said, draft: Draft): boolean => sameFamily(base.draft.unit, draft.unit);

const HOW_LONG = /^(?:平均)?(?:办理|办结|审批|审理|处理|登记)(?:时间|时限|时长|用时|周期)$/;

type Put = (full: Reading, note: string, filled?: boolean) => Completed;

/** A change, an average or a rate that leaves out what it is of. */
function measureOf(draft: Draft, own: Reading, { base, held }: Before, carry: Put): Completed | null {
  const whole = `${base?.object ?? ""}${base?.action ?? ""}`;
  if (draft.kind === "change" && own.object === "") return carry(reading("", own.action, whole), `承前：${whole}`);
  if (draft.kind === "average" && own.object === "") {
    return carry(reading("", "", `${own.action}${held}${base?.action ?? ""}`), `承前：${held}`);
  }
  // 办理企业开办业务2万户,平均办理时间0.8天: of what was handled.
  if (draft.kind === "measure" && HOW_LONG.test(own.object) && base?.draft.sentence === draft.sentence) {
    const of = base.object.replace(/(?:业务|事项|案件)$/, "");
    return carry({ ...own, object: `${of}${own.object}` }, `补足：${of}`);
  }
  if (draft.kind !== "rate") return null;
  if (own.object.startsWith("占")) return carry(reading("", "", `${whole}${own.object}`), `比重承前：${whole}`);
  if (isBareRate(own.object, base, draft)) return carry(reading("", "", `${held}${own.object}`), `比率承前：${held}`);
  return own.object === "" ? carry(reading("", "", held), `比率承前：${held}`) : null;
}

/** 民事案件743件、刑事案件452件,合计1208件: in all of them, not of the last sort. */
const IN_ALL = /(?:合计|总计|共计)$/;
const KIND = /^(?:民事|刑事|行政|其[他它]|简易程序|普通程序|一般程序)(?=案件$)/;
const ofAll = (draft: Draft, object: string): string => (IN_ALL.test(draft.lead) ? object.replace(KIND, "") : object);
/** 负责人应出庭62件,实际出庭61件: what was due is no name for what was done. */
const withoutDue = (object: string, action: string): string =>
  action === "" ? object : object.replace(new RegExp(`(.{2})应当?${action}(?:案件|的)?$`), "$1");

/** 举办讲座12场,参加群众2600人次; 旁听庭审7次、参与人数352人: those who came came to what was held. */
const CAME =
  /^(?:参加|参与|参演|参会|参赛|覆盖|惠及)?(?:旁听|(?:干部|各级|机关)?(?:群众|人员|人数|干部|职工|师生|学生|居民|村民|党员))?(?:参加|参与|覆盖|惠及)?$/;
const whoCame = ({ unit }: Draft, { object, action }: Reading, base: Said): boolean =>
  (unit === "人" || unit === "人次") &&
  unitGroup(base.draft.unit) === "event" &&
  /参|覆盖|惠及/.test(object + action) &&
  CAME.test(action + object);

const ROLL_ALONE = /^(?:在册|实有|现有|已有)$/;
/** What there is, which this year's doing did not make. */
const NEW = /^新(?:登记|增|设立|设|注册|发展|培育|培养)/;
/** What stands there at a time is told anew. */
const ANEW = /^[,\s]*(?:目前|至今|迄今|截至|截止|到[\d年月]*底)/;
const STOCK = /实有|现有|保有|在册|总量|总数|年末|年底|月底/;

/** 罚没12万元 behind 行政检查320次: money taken is of cases, and of nothing else told before it. */
const isOfCases = (draft: Draft, own: Reading, base: Said | undefined): boolean =>
  draft.kind === "amount" && /^(?:罚|没收)/.test(own.action) && base !== undefined && base.draft.unit !== "件";

/** 县市场监管局检查商户3200户次,立案12件: an office opens cases in its field, and not those it looked at. */
const OPENS = /^(?:共|已|依法)?(?:立案查处|立案|结案|办结|查办|查处)$/;
function casesOpened(draft: Draft, own: Reading, base: Said | undefined): Reading | null {
  if (draft.unit !== "件" || !OPENS.test(own.action) || base === undefined || base.draft.unit === "件") return null;
  const subject = BODY.test(base.subject) ? base.subject : "";
  const field = narrowingIn(base.object)[0]?.word ?? "";
  const isEnforcing = subject !== "" || field !== "" || /执法|通知书|问题|隐患/.test(base.object);
  return isEnforcing ? { ...own, subject, object: `${field}违法案件` } : null;
}

/** 便民服务中心设窗口9个,办理事项1.3万件: those of the centre. */
const WINDOWS = /(?<=.)(中心|大厅)(?:开?设立?|设有)[\u4e00-\u9fff]{0,4}窗口$/;
/** 督察乡镇8个、部门16个,反馈问题96个: problems of all that was looked into, and not of the last. */
const WHERE_ONE_WENT = /^(?:部门|乡镇|街道|镇街|单位|机关|村|社区|企业)$/;

/** A count that names only its class, its level or what became of it, or nothing at all. */
function elided(draft: Draft, own: Reading, before: Before, near: boolean, carry: Put): Completed | null {
  const { base, held, topic } = before;
  // 受理治安管理类18件, 其他9件: classes of what the paragraph is about.
  const hasClasses = draft.kind === "count" && CLASS.test(own.object) && OF_CLASSES.test(topic);
  if (hasClasses && !own.object.includes(topic)) {
    const action = own.action || (base && sameUnit(base, draft) ? base.action : "");
    const kindOf = own.object.replace(/^.*案件中|案件$/g, "");
    return carry({ ...own, object: `${kindOf}${topic}案件`, action }, `类别，承前：${topic}`);
  }
  // 创建国家级示范村2个、省级7个: a level alone is one of what stands before.
  if (LEVEL_ALONE.test(own.object) && base && sameUnit(base, draft)) {
    const object = `${own.object}${base.object.replace(LEVEL_FIRST, "")}`;
    return carry({ ...own, object, action: own.action || base.action }, `承前：${base.object}`);
  }
  if (own.object === "" && isOfCases(draft, own, base)) return carry({ ...own, object: own.action, action: "" }, "");
  const opened = own.object === "" ? casesOpened(draft, own, base) : null;
  if (opened) return carry(opened, `办案：${opened.object}`);
  if (own.object === "" || (ROLL_ALONE.test(own.object) && held !== "")) {
    const subject = own.subject || (base?.subject ?? "");
    const isStock = STOCK.test(draft.lead);
    const whole = withoutDue(ofAll(draft, held), own.action);
    const object = isStock ? whole.replace(NEW, "") : whole;
    return carry(
      reading(subject, own.action || (isStock ? (/在册/.exec(draft.lead)?.[0] ?? "") : (base?.action ?? "")), object),
      `宾语承前：${object}`,
    );
  }
  // 讲座12场、演出8场,覆盖群众2万人次: those who came to all of them.
  if (near && base && !base.draft.lead.startsWith("、") && whoCame(draft, own, base)) {
    const held = `${base.action === "旁听" && !own.object.includes("旁听") ? base.action : ""}${base.object}`;
    return carry({ ...own, object: `${held}${own.object}` }, `活动承前：${held}`);
  }
  // 告知向有关机关提出3件 among 受理42件 and 审结40件: what came of it, not another thing.
  const outcome =
    isPredicate(own.object) ||
    (INTAKE.test(base?.action ?? "") && isShortVerb(own.object) && !isInRow(draft, own.object));
  if (near && base && own.action === "" && outcome && sameUnit(base, draft)) {
    const object = withoutDue(base.object, own.object);
    return carry({ ...own, object, action: own.object, head: "" }, `宾语承前：${object}`);
  }
  if (
    near &&
    base &&
    GENERIC.test(own.object) &&
    !base.object.endsWith(own.object) &&
    !WHERE_ONE_WENT.test(base.object) &&
    (own.object !== "案件" || sameUnit(base, draft)) &&
    base.draft.clause.start !== draft.clause.start
  ) {
    const whole = ofAll(draft, base.object).replace(WINDOWS, "$1");
    return carry(reading(own.subject || base.subject, own.action, `${whole}${own.object}`), `补足：${whole}`, true);
  }
  return null;
}

/** The verb a number shares with the one before it in a list, or null. */
function parallel(draft: Draft, own: Reading, base: Said, keep: Put): Completed | null {
  // 新设经营主体3000户,年末实有经营主体6万户: what there is was not set up.
  if (STOCK.test(draft.lead) || ANEW.test(draft.lead) || /[到至达]$/.test(draft.lead)) return null;
  // 取消证明事项41项,推行告知承诺制事项86项: a verb of its own, though it says little.
  if (LIGHT_VERBS.some((verb) => verb.length > 1 && draft.lead.replace(/^[,;]/, "").startsWith(verb))) return null;
  // 238人通过资格考试 is an outcome, which the next number does not share.
  if (own.action !== "" || base.action === "" || base.action.length > LONGEST_VERB || draft.kind === "rate")
    return null;
  // 修改规章2部、文件417件: in a row the verb is shared, whatever the unit.
  const inRow = draft.lead.startsWith("、") && base.draft.clause.start === draft.clause.start;
  if (!inRow && !sameUnit(base, draft)) return null;
  const object = draft.lead.startsWith("、") ? withModifier(own.object, base.object) : own.object;
  return keep(
    { ...own, object, subject: own.subject || base.subject, action: base.action },
    `并列：动词“${base.action}”承前`,
  );
}

const LISTING = /(?:列入|纳入|收录)/;

/** 公布重大行政决策目录,列入事项12项; 公布重大行政决策目录,共9个事项纳入管理: items are those of the list told before them. */
function listed(draft: Draft, own: Reading, told: string, keep: Put): Completed | null {
  const list = told.replace(/^(?:动态|及时)*(?:调整|编制|公布|更新|修订|完善)+/, "");
  if (draft.kind !== "count" || !/(?:目录|清单)$/.test(list)) return null;
  const item = (own.object.split(LISTING)[0] ?? "").replace(/^(?:目录|清单)$/, "事项");
  if (
    !LISTING.test(own.action + own.object) ||
    !/^[\u4e00-\u9fff]{0,10}(?:事项|行为)$/.test(item) ||
    /目录|清单/.test(item)
  )
    return null;
  const object = list.includes(item) || item === "事项" ? list : `${list}${item}`;
  return keep({ ...own, object, action: own.action || "列入", head: "" }, `补足：${list}`, true);
}

const SAYS_WHAT_TO_DO =
  /工作|情况|措施|成效|建设|问题|^(?:持续|不断|加强|强化|深化|优化|推进|推动|完善|健全|提升|提高|坚持|扎实|着力|聚焦|严格|规范|加大|加快|全面|深入|狠抓|落实|切实|依法)/;

/** A noun too general to stand alone, with the heading or the matter of the paragraph before it; or null. */
function filled(draft: Draft, own: Reading, topic: string, near: boolean, keep: Put): Completed | null {
  if (draft.kind === "rate") return null;
  const heading = draft.sentence.headings.at(-1) ?? "";
  const short = draft.kind === "count" && !near && own.object.length <= 2 && own.action === "";
  if (short && /^[\u4e00-\u9fff]{2,8}$/.test(heading) && !SAYS_WHAT_TO_DO.test(heading)) {
    return keep({ ...own, object: `${tidyNoun(heading)}${own.object}` }, `补足标题：${heading}`, true);
  }
  // 审查各类事项5230件: not those of the sentence before.
  const ofAllSorts = own.object === "事项" && /审[查核]/.test(own.action);
  // 调解案件5390件 in the sentence after one on 公证
  const isMediation = /调解|调处|化解/.test(own.action) && !/调解|纠纷|复议|仲裁|信访|诉讼/.test(topic);
  return GENERIC.test(own.object) &&
    topic !== "" &&
    !ofAllSorts &&
    !isMediation &&
    !namesTopic(`${own.action}${own.object}`)
    ? keep({ ...own, object: `${topic}${own.object}` }, `补足：${topic}`, true)
    : null;
}

/** Only files of cases are counted in 卷: 其中行政处罚62卷 counts those on 行政处罚, not what was punished. */
const inFiles = (draft: Draft, own: Reading): Reading =>
  draft.unit === "卷" && own.object !== "" && !/卷|档案/.test(own.object + own.action)
    ? { ...own, object: `${own.object}案卷` }
    : own;

/** The reading of a number's own clause, with what it left out put in from before. */
export function complete(draft: Draft, told: Reading, before: Before): Completed {
  const { base, topic, turned } = before;
  const own = inFiles(draft, told);
  const from = base?.draft.key ?? null;
  const carry: Put = (full, note, filled = false) => ({ full, carried: true, from, filled, note });
  const keep: Put = (full, note, filled = false) => ({ full, carried: false, from: null, filled, note });
  const near = base !== undefined && base.draft.sentence === draft.sentence && !turned;
  return (
    measureOf(draft, own, before, carry) ??
    elided(draft, own, before, near, carry) ??
    (near ? parallel(draft, own, base, keep) : null) ??
    listed(draft, own, before.held, keep) ??
    filled(draft, own, topic, near, keep) ??
    keep({ ...own, subject: own.subject || (own.action !== "" && near ? base.subject : "") }, "")
  );
}
