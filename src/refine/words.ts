import { BODY, LIGHT_VERBS, PREDICATE, STRONG_VERBS, WHOLE } from "./lexicon";
import { brackets, peel, tidyNoun } from "./strip";

/** The words of a clause sorted by what they do. */
export interface Reading {
  readonly subject: string;
  readonly action: string;
  readonly object: string;
  /** The noun itself where the object holds its predicate too: 单位 of 单位录入监管数据. */
  readonly head?: string;
}

/** What may not follow a verb: with it the two are one noun (培训班, 受理前, 审查意见书). */
const NOMINAL =
  /^(?:举报|投诉|时间|时限|时长|天数|前|后(?!续)|中(?!小|央|介)|期间|率|量(?!化)|数(?!据|字)|员|班(?!子|组)|件数|人数|窗口|平台|系统|中心|机关|机构|组织|委员会|工作|队伍|部门|热线|讲座|资格|对象|名录|清单|要点|方案|意见书|通知书|建议书|决定书|帮教|总数|总量|总额|金额|标的|[、和及或与])/;

const startsWithVerb = (text: string, verbs: readonly string[]): string =>
  verbs.find((verb) => text.startsWith(verb)) ?? "";

const COMES_IN = /^(?:受理|接收|收到|接到|处理|办理)$/;
const COMPLAINTS = /^(?:投诉|举报)+(?:咨询)?$/;

/** Verbs at the head of `text`: light ones are passed over, one strong one is taken. */
export function takeVerb(text: string): { readonly action: string; readonly rest: string; readonly light: boolean } {
  let rest = text;
  let light = false;
  for (;;) {
    const strong = startsWithVerb(rest, STRONG_VERBS);
    const weak = startsWithVerb(rest, LIGHT_VERBS);
    if (strong && strong.length >= weak.length) {
      let verbs = strong;
      // 修改、废止规章2件: both are done to what follows.
      for (;;) {
        const more = /^[、和及与或]/.test(rest.slice(verbs.length))
          ? startsWithVerb(rest.slice(verbs.length + 1), STRONG_VERBS)
          : "";
        if (more === "" || rest.length <= verbs.length + 1 + more.length) break;
        verbs += rest.slice(verbs.length, verbs.length + 1 + more.length);
      }
      const after = rest.slice(verbs.length);
      // 立案受理 is one action of two verbs.
      if (PREDICATE.test(after)) return { action: rest, rest: "", light };
      // 查封扣押, 限产停产: two verbs and no object are the name of a measure.
      if (after.length > 1 && STRONG_VERBS.includes(after)) return { action: "", rest, light };
      // 受理投诉举报: what comes in is told by its own verb.
      if (COMES_IN.test(strong) && COMPLAINTS.test(after)) return { action: strong, rest: after, light };
      // 处罚案卷: files on it.
      if (/^案卷/.test(after) && /^(?:处罚|检查)$/.test(strong)) return { action: "", rest, light };
      // 培训班 and 审查率 are nouns: one character left over is no object.
      if (NOMINAL.test(after) || (after.length === 1 && !/[了的出]/.test(after))) return { action: "", rest, light };
      return { action: verbs, rest: after.replace(/^(?:了|出(?!庭|租|境|版|口|入|行|生|资|具|台))/, ""), light };
    }
    // 依法行政 and 依法治理 are nouns.
    if (!weak || /^依法(?:行政|治)|^有(?:效|序|力|关|机)/.test(rest)) return { action: "", rest, light };
    light = true;
    rest = peel(rest.slice(weak.length), [/^(?:了|并|和|、)/]);
  }
}

const ADVERBS =
  /^(?:实际|共计|共|已|累计|先后|还|均|全年|年内|主动(?!公开)|及时|依法|成功(?!调解|调处|化解)|直接|积极|总共|现已|一共|合计)+/;

/** 市司法局全年为市政府审查文件: for whom it was done. */
const FOR_A_BODY =
  /^(?:为|替)(?:[省市州县区旗镇乡](?:委|政府)?|党委|政府|群众|企业|当事人)(?:、[省市州县区旗镇乡]?(?:委|政府))*(?=.{4})/;

/** 法律顾问审查合同: people who act as a body does. */
const COUNSEL = /(?:法律顾问|公职律师)(?:团队?)?$/;
/** 县司法局审核38份: an office and what it does with papers and cases, which are not told again. */
const OFFICE = /(?<![大格布结])局$/;
const HANDLES = /^(?:审查|审核|审结|受理|办理|办结|立案|查处|调解|化解)$/;

/** 对各类违法行为立案查处: what it is done to stands before the verb. */
function inOrder(words: string): string {
  const [, object = "", rest = ""] =
    /^(?:对|将|把)(.{2,16}?)((?:立案查处|立案|查处|审查|审核|检查|抽查|评查|培训|清理).{0,2})$/.exec(words) ?? [];
  return object === "" ? words : `${rest}${object}`;
}

/** Splits 法律顾问共参与行政诉讼案件 before its verb; a subject is told by the adverb after it or by its own ending. */
function splitSubject(core: string): { readonly subject: string; readonly rest: string } {
  for (let at = 2; at <= Math.min(26, core.length - 2); at++) {
    const after = core.slice(at);
    const adverbs = ADVERBS.exec(after)?.[0] ?? "";
    const subject = core.slice(0, at);
    if (!adverbs && !BODY.test(subject) && !COUNSEL.test(subject) && !subject.endsWith("领域")) continue;
    const rest = inOrder(after.slice(adverbs.length).replace(FOR_A_BODY, ""));
    const verb = startsWithVerb(rest, STRONG_VERBS) || (COUNSEL.test(subject) ? "" : startsWithVerb(rest, LIGHT_VERBS));
    // 政府服务热线: the verb of a noun is none.
    if (!verb || NOMINAL.test(rest.slice(verb.length))) continue;
    if (rest.length > verb.length || adverbs || (OFFICE.test(subject) && HANDLES.test(rest))) return { subject, rest };
  }
  return { subject: "", rest: core };
}

/** 政府信息公开申请受理26份: a verb of outcome may close its noun. */
function atEnd(noun: string): Reading {
  const verb = CLOSING.exec(noun)?.[0] ?? "";
  const object = noun.slice(0, noun.length - verb.length);
  return object.length >= 4 ? { subject: "", action: verb, object } : { subject: "", action: "", object: noun };
}

const CLOSING =
  /(?:不予受理|受理|办结|审结|结案|立案|办理|查处|调处|备案|报备|收到|维持|驳回|撤销|整改|移送|推送|刊发|转发)$/;

/** Who acts: a body, people, or the whole area. */
const ACTOR = /(?:员|人|者|家|律师|顾问|机构|组织|调委会|调解室|队|社区|村|企业|平台|热线|各级|全国|全[省市县区])$|^$/;

const EVENT = /(?:活动|讲座|演出|汇演|展演|仪式|大赛|比赛|竞赛)$/;

const CARRIED_OVER =
  /^\(?(?:含|连同|加上|包括)?(?:上一?年度?|上期|往年|去年|历年|\d{4}年度?|年初)?(?:结转|旧存|结存)的?$|^\(?(?:含|连同|加上|包括)(?:上一?年度?|往年|去年)(?:未办结|未审结|未结)的?$/;

/** 结转下年, 转至下一年度继续办理, 结转2024年: what was left at the end is the work of the next year. */
const LEFT_OVER =
  /^(.*?)(?:结转|(?<!流)转)(?:至|到|入)?(?:下一?年度?|下期|次年|明年|\d{4}年度?)(?:继续)?(?:办理|审理|处理|答复)?$/;

/** Subject, action and object of a stripped clause. */
export function read(core: string): Reading {
  const left = LEFT_OVER.exec(core);
  if (left) return { subject: "", action: "结转下年", object: tidyNoun(left[1] ?? "") };
  if (CARRIED_OVER.test(core)) return { subject: "", action: "结转", object: "" };
  // 行政机关败诉: nobody else is told to lose.
  const lost = core.replace(/^(?:被诉)?行政机关(?=(?:部分)?(?:败诉|胜诉)$)/, "");
  if (lost !== core) return { subject: "", action: lost, object: "" };
  if (PREDICATE.test(core)) return { subject: "", action: core.replace(/^(?:被|已|尚有|尚|仍有)/, ""), object: "" };
  // 2020年的办结数是2471件: the number of what was done.
  const counted = core.replace(/^(?:年?度?的)|(?:数量|总数|数|总量|量)$/g, "");
  if (counted !== core && PREDICATE.test(counted)) return { subject: "", action: counted, object: "" };
  const held = /^(.{2,}?)(?:进行|开展|予以|作出)了?(.{2,10})$/.exec(core);
  // 各执法单位全年作出处罚决定: who did it is not what it was done to.
  const doer = (held?.[1] ?? "").replace(/(?:全年|年内|累计|共|已|依法)+$/, "");
  if (held && BODY.test(doer))
    return { subject: WHOLE.test(doer) ? "" : tidyNoun(doer), action: "", object: tidyNoun(held[2] ?? "") };
  // 送法下乡开展咨询活动: an event is nothing that is done to what stands before it.
  if (held && EVENT.test(held[2] ?? ""))
    return ACTOR.test(doer)
      ? { subject: doer, action: "", object: tidyNoun(held[2] ?? "") }
      : { subject: "", action: "", object: tidyNoun(`${doer}${held[2] ?? ""}`) };
  if (held && !LIGHT_VERBS.includes(held[1] ?? ""))
    return { subject: "", action: tidyNoun(held[2] ?? ""), object: tidyNoun(held[1] ?? "") };
  const direct = takeVerb(core);
  // 评出优秀28宗: the outcome is no object.
  if (direct.action && PREDICATE.test(direct.rest))
    return { subject: "", action: `${direct.action}${direct.rest}`, object: "" };
  if (direct.action || direct.light) return { subject: "", action: direct.action, object: tidyNoun(direct.rest) };
  const { subject, rest } = splitSubject(core);
  if (!subject) return atEnd(tidyNoun(core));
  const verb = takeVerb(rest);
  const object = tidyNoun(verb.rest);
  const whose = WHOLE.test(subject) ? "" : tidyNoun(subject);
  // 行政处罚共立案370宗: what stands before the verb did nothing itself; it is what was done.
  if (object === "" && verb.action !== "" && !ACTOR.test(whose) && !BODY.test(whose))
    return { subject: "", action: verb.action, object: whose };
  return { subject: whose, action: verb.action, object };
}

const TAIL_SKIP = /^(?:并|且|均|都|全部|[、,;:。和及与或]|以及|等(?!级)|次之|左右|以上|之后|后(?!续)|\s)/;
const TAIL_OUTCOME =
  /^(?:已|被|未|准予|不予|予以|获|得到|经(?!济|营)|在(?!建|册|校|岗|职|编)|实现|参加|参与|参考|参训|顺利|达到|落实|正在|尚|纳入|入选|进入|荣获|评为|因|属于|进行|开展|维持|驳回|撤销|通过|完成|办结|整改|结案|到位|成功|上线|建成|投入|受|由|落地|胜诉|败诉|得以|均已|入库|出库|未|无)/;

/** 合同104份由市司法局逐一出具审查意见: who did it. */
const BY_WHOM = /^由[^,;。]{2,12}?(?:逐一|逐件|逐份|统一|负责)(?=审查|审核|出具|办理)/;
const NOTHING_HAPPENED =
  /^(?:均|都|全部|已)*(?:无(?:一|脱管|漏管|脱漏管|重新犯罪|违法|投诉|上访|败诉|纠错|撤销|逾期|发生)|未发生|未出现)/;

/** What follows the number in its clause: a noun that is counted, or what came of it. */
export interface Tail {
  readonly noun: string;
  readonly outcome: string;
}

export function readTail(tail: string): Tail {
  const text = brackets(tail.replace(/\([^()]*$/, ""))
    .trim()
    .replace(/^的/, "");
  if (text === "" || TAIL_SKIP.test(text)) return { noun: "", outcome: "" };
  // 97人无脱管、漏管现象: what did not happen to them.
  if (NOTHING_HAPPENED.test(text)) return { noun: "", outcome: "" };
  if (TAIL_OUTCOME.test(text)) {
    const outcome = text.replace(BY_WHOM, "").replace(/^(?:进行|开展|予以|实现|已经|已|被)+(?:了)?/, "");
    return { noun: "", outcome: tidyNoun(outcome) };
  }
  return { noun: text, outcome: "" };
}
