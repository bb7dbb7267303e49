import { BODY, LIGHT_VERBS, NARROWER, PREDICATE, STRONG_VERBS, WHOLE } from "./lexicon";

/** The words of a clause sorted by what they do. */
export interface Reading {
  readonly subject: string;
  readonly action: string;
  readonly object: string;
  /** The noun itself where the object holds its predicate too: 单位 of 单位录入监管数据. */
  readonly head?: string;
}

const DATE =
  /^(?:截至|截止|截止到|自|从|在|于|到)?(?:\d{4} ?年(?:度|底|末|初)?|(?:\d{1,2}月(?:份|底|末)?(?:\d{1,2}日)?))(?:至|-|—|到)?(?:\d{4} ?年(?:度)?|\d{1,2}月(?:份|底|末)?(?:\d{1,2}日)?)?(?:以来|起|期间|间|前|止)?,?/;
const OPENERS =
  /^(?:截至目前|截止目前|截至年底|截至年末|截止年底|到目前为止|今年以来|一年来|全年|年内|本年度|本年|今年|当年|当前|年底|年末|去年|上年|上年度|上半年|下半年|前三季度|第?[一二三四]季度|近[三五3-5两2]年(?:来)?|年度|目前|至今|迄今|期间|其中|尚有|还有|仍有|另有|剩下|包括|包含|另外|此外|同时|并且|以及|共计|总计|合计|累计|总共|分别|先后|陆续|连续|相继|现已|均已|全部|已经|正式|实际|仅|又|而(?!且|非|今)|依法(?!行政|治)|并(?!案|联|轨)|还|且|及(?!时)|和(?!解|谐|平)|与|或|即(?!办|时|可|将)|等|了|各(?:类|种|项|级各类|级(?=[^,]{2}))|共(?!同|享|建|产|治|识|青|商|性)|已|均|现(?!场|金|行|代|实|有)|有(?!效|关|序|限|奖|偿|害|力|毒|机|色|证|无)|为(?!民|主)|是|含|另(?!行|案)|经(?!济|营|费|办|常|验|过)|约(?!谈|束|定|见|请)|达(?!标|成|到)|计(?!划|量|算)|[、,:()的 —-])/;
const PLACE = /^在[^,]{1,26}?(?:中|上|内|下|期间|平台|系统|网站|方面|过程中|专栏|媒体|公众号|基础上)(?=.{2})/;
/** 深入村组、学校开展宣传活动: where one went is not what was done. */
const WENT_TO =
  /^面向[^,]{1,20}、[^,]{1,12}?(?=开展|组织|举办|宣讲|宣传)|^(?:深入|走进|进入|下沉至?到?|赴)[^,]{2,24}?(?=开展|组织|举办|宣讲|宣传|发放|进行|提供)/;
/** 线上线下参训2317人次 */
const HOW_TAUGHT = /^(?:线上线下|线上|线下)(?=参训|培训|轮训)/;
/** 新受理案件连同上年结转的7件 */
const TOGETHER_WITH = /^.{2,14}(?:连同|加上)(?=(?:上一?年度?|往年|去年|历年)(?:结转|旧存|结存)的?$)/;
/** 从市场监管、交通运输等部门随机抽取案卷: where the sample came from. */
const SAMPLED = /^从[^,]{2,40}?(?:等)?(?:部门|单位|机关|领域|行业|地区)中?(?=随机|抽[取查选评检])/;
/** 拟作修改9件 */
const INTENDED = /^拟(?:作|予以|进行)?(?=修改|修订|废止|保留|宣布)/;
/** 审核后印发11件: what came before it. */
const BEHIND = /^(?:经)?(?:合法性)?(?:审查|审核|审议|论证|评估|研究|讨论|清理)后(?!评估|续)/;
/** 审结案件中以撤销等方式纠错44件: of which it was is told by the number before. */
const OF_THESE =
  /^(?:在)?(?:已|所)?(?:审结|办结|受理|收到)的?[\u4e00-\u9fff]{0,8}(?:案件|申请|事项)中(?=以|通过|采取|采用|运用|经|直接)/;
const MEANS =
  /^(?:通过|以|依托|利用|借助|采取|采用|按照|按|根据|结合|围绕|针对|运用)[^,]{2,44}?(?:方式|形式|手段|模式|渠道|途径|平台|系统|载体|要求|原则|措施|活动|契机|机制)/;
const TOWARDS =
  /^(?:向|与|同|给)[^,]{2,14}?(?=推送|移送|移交|报送|报备|发放|发出|提出|提供|反馈|通报|派发|送达|签订|签约|签署|发送|推介|推荐|提交)/;
const HANDLING = /^(?:对|将|把|就|由|使|让|为)(?!应|接|口|外|象|地|业|近|医|学|读|民)/;
const ENDINGS =
  /(?:(?<=[\u4e00-\u9fff]{4})(?:共|累计|全年|合计)完成|增加到|增加至|增至|扩大到|扩大至|减至|(?<!下)降至|共计|总计|合计|累计|累计达|总共|共|达到|达成|已达|高达|多达|达|均为|均达|(?<!行|作|认)为|是|(?<![没拥具所持国占])有|约|等|了|总数|总量|总计|数量|件数|人数为|分别|均|各|至|的|超过|(?<!通|超)过|近|全年|首次|首次达到|仍|尚|还|已|再次|20\d{2} ?年度?|[、,:( ])$/;
const NOUN_ENDINGS = /(?:的工作|等工作|工作|情况|任务|等方面|等事项(?=$)|等|的)$/;

/** What a number includes is no part of what it counts: 含上年结转, 加上2021年结转的3件. */
const INCLUDED =
  /(?:含|连同|加上|包括|加)(?:上一?年度?|上期|往年|去年|\d{4}年度?|年初)?(?:结转|转入|结存|旧存|遗留)(?:的)?(?:案件|数)?(?:在内)?/g;

/** Removes what `patterns` match at the edge of `text`, until none does. */
function peel(text: string, patterns: readonly RegExp[]): string {
  let rest = text;
  for (let before = ""; before !== rest; ) {
    before = rest;
    for (const pattern of patterns) rest = rest.replace(pattern, "");
  }
  return rest;
}

const quotes = (text: string): string => text.replace(/[“”"'‘’]/g, "");
/** Removes what stands in brackets, and a bracket left open or closed by a number between its halves. */
const brackets = (text: string): string =>
  text
    .replace(/\([^()]{0,24}\)/g, "")
    .replace(/^[^(]*\)/, "")
    .replace(/(.)\([^()]*$/, "$1");

/** The titles before 等 are examples of the noun after it; a title alone is what is counted. */
const titles = (text: string): string => text.replace(/^.*》等$/, "").replace(/《.*》(?:等|、)?(?=[^》]{2,}$)/, "");

function wholeRegion(text: string, regionNames: readonly string[]): string {
  const own = regionNames.find((name) => name !== "" && text.startsWith(name));
  if (own) return text.slice(own.length).replace(/^(?:人民)?政府(?=.)/, "");
  return (
    text
      .replace(/^全国(?:各级|各地)?/, "")
      // 镇村两级调解组织: all there are.
      .replace(/^(?:[省市州县区镇乡街村]、?){2,4}[两二三四五]级/, "")
      .replace(
        /^(?:全|我|本)(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道|局|委|办|厅|院|特区|系统)(?!直|级|本级|政府|人大|政协)/,
        "",
      )
  );
}

/** The part of a clause before a number, without openers, dates, places and the words that only lead to the number. */
export function strip(lead: string, regionNames: readonly string[]): string {
  const last = lead.trim().replace(TOGETHER_WITH, "");
  const own = last.replace(INCLUDED, "");
  let rest = titles(brackets(/[\u4e00-\u9fff]/.test(own) ? own : last).replace(/^\(/, "")).trim();
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = peel(rest, [DATE, OPENERS]);
    rest = wholeRegion(rest, regionNames);
    rest = rest.replace(NARROWER, (found, at: number) => (at === 0 && rest.length > found.length + 1 ? "" : found));
    // 运用调解、和解方式结案: where so little is left, the means are what is counted.
    const plain = rest.replace(MEANS, "");
    rest = (plain.length < 4 ? rest.replace(/^(?:通过|采取|采用|运用|利用)(?=.{3})/, "") : plain)
      .replace(PLACE, "")
      .replace(WENT_TO, "")
      .replace(OF_THESE, "")
      .replace(TOWARDS, "")
      .replace(BEHIND, "")
      .replace(HOW_TAUGHT, "")
      .replace(INTENDED, "")
      .replace(SAMPLED, "")
      .replace(HANDLING, "");
  }
  return peel(rest, [ENDINGS]).replace(FOR_WHOM, "");
}

/** 为农民工、老年人等群体办理…: for whom it was done narrows nothing. */
const FOR_WHOM = /^[^,]{2,30}?等(?:特殊|困难|弱势|重点)?(?:群体|人群|群众|对象|当事人)(?=.{4})/;

/** A noun phrase as a name holds it: no quotes, no 各类, no 等工作. */
export function tidyNoun(text: string): string {
  const bare = quotes(brackets(text))
    .replace(/^(?:各类|各种|各项|各级|相关|有关|以下|上述|的)+/, "")
    .replace(/(?:全[省市县区镇乡]|(?<!以)我[省市县区镇乡局])(?:各级|各类)?/g, "");
  return peel(bare, [NOUN_ENDINGS]).trim();
}

/** What may not follow a verb: with it the two are one noun (培训班, 受理前, 审查意见书). */
const NOMINAL =
  /^(?:举报|投诉|时间|时限|时长|天数|前|后(?!续)|中(?!小|央|介)|期间|率|量(?!化)|数(?!据|字)|员|班(?!子|组)|件数|人数|窗口|平台|系统|中心|机关|机构|组织|委员会|工作|队伍|部门|热线|讲座|资格|对象|名录|清单|要点|方案|意见书|通知书|建议书|决定书|帮教|总数|总量|总额|[、和及或与])/;

const startsWithVerb = (text: string, verbs: readonly string[]): string =>
  verbs.find((verb) => text.startsWith(verb)) ?? "";

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

const ADVERBS = /^(?:实际|共计|共|已|累计|先后|还|均|全年|年内|主动|及时|依法|成功|直接|积极|总共|现已|一共|合计)+/;

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
    if (!adverbs && !BODY.test(subject) && !COUNSEL.test(subject)) continue;
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

const CLOSING = /(?:不予受理|受理|办结|审结|结案|立案|办理|查处|调处|备案|报备|收到|维持|驳回|撤销|整改|移送)$/;

/** Who acts: a body, people, or the whole area. */
const ACTOR = /(?:员|人|者|家|律师|顾问|机构|组织|调委会|调解室|队|社区|村|企业|平台|热线|各级|全国|全[省市县区])$|^$/;

const CARRIED_OVER =
  /^\(?(?:含|连同|加上|包括)?(?:上一?年度?|上期|往年|去年|历年|\d{4}年度?|年初)?(?:结转|旧存|结存)的?$/;

/** 结转下年, 转至下一年度继续办理, 结转2024年: what was left at the end is the work of the next year. */
const LEFT_OVER =
  /^(.*?)(?:结转|(?<!流)转)(?:至|到|入)?(?:下一?年度?|下期|次年|明年|\d{4}年度?)(?:继续)?(?:办理|审理|处理|答复)?$/;

/** Subject, action and object of a stripped clause. */
export function read(core: string): Reading {
  const left = LEFT_OVER.exec(core);
  if (left) return { subject: "", action: "结转下年", object: tidyNoun(left[1] ?? "") };
  if (CARRIED_OVER.test(core)) return { subject: "", action: "结转", object: "" };
  if (PREDICATE.test(core)) return { subject: "", action: core.replace(/^(?:被|已|尚有|尚|仍有)/, ""), object: "" };
  // 2020年的办结数是2471件: the number of what was done.
  const counted = core.replace(/^(?:年?度?的)|(?:数量|总数|数|总量|量)$/g, "");
  if (counted !== core && PREDICATE.test(counted)) return { subject: "", action: counted, object: "" };
  const held = /^(.{2,}?)(?:进行|开展|予以|作出)了?(.{2,10})$/.exec(core);
  // 各执法单位全年作出处罚决定: who did it is not what it was done to.
  const doer = (held?.[1] ?? "").replace(/(?:全年|年内|累计|共|已|依法)+$/, "");
  if (held && BODY.test(doer))
    return { subject: WHOLE.test(doer) ? "" : tidyNoun(doer), action: "", object: tidyNoun(held[2] ?? "") };
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
