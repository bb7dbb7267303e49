import { NARROWER } from "./lexicon";

const DATE =
  /^(?:截至|截止|截止到|自|从|在|于|到)?(?:\d{4} ?年(?:度|底|末|初)?|(?:\d{1,2}月(?:份|底|末)?(?:\d{1,2}日)?))(?:至|-|—|到)?(?:\d{4} ?年(?:度)?|\d{1,2}月(?:份|底|末)?(?:\d{1,2}日)?)?(?:以来|起|期间|间|前|止)?,?/;
const OPENERS =
  /^(?:截至目前|截止目前|到目前|到年底|到年末|至年底|至年末|截至年底|截至年末|截止年底|到目前为止|今年以来|一年来|全年|年内|本年度|本年|今年|当年|当前|年底|年末|上年末|上年底|去年末|去年底|去年|上年度|上年|(?:这一?|该|此)项?(?:数字|数据|数值|指标)(?=为|是|达|有|$)|上半年|下半年|前三季度|第?[一二三四]季度|近[三五3-5两2]年(?:来)?|年度|目前|至今|迄今|期间|其中|尚有|还有|仍有|另有|剩下|包括|包含|另外|此外|同时|并且|以及|共计|总计|合计|累计|总共|分别|先后|陆续|连续|相继|现已|均已|全部|已经|正式|实际|仅|又|而(?!且|非|今)|依法(?!行政|治)|并(?!案|联|轨)|还|且|及(?!时)|和(?!解|谐|平)|与|或|即(?!办|时|可|将)|等|了|各(?:类|种|项|级各类|级(?=[^,]{2}))|共(?!同|享|建|产|治|识|青|商|性)|已|均|现(?!场|金|行|代|实|有)|有(?!效|关|序|限|奖|偿|害|力|毒|机|色|证|无)|为(?!民|主)|是|含|另(?!行|案)|经(?!济|营|费|办|常|验|过)|约(?!谈|束|定|见|请)|达(?!标|成|到)|计(?!划|量|算)|[、,:()的 —-])/;
const PLACE = /^在[^,]{1,26}?(?:中|上|内|下|期间|平台|系统|网站|方面|过程中|专栏|媒体|公众号|基础上)(?=.{2})/;
/** 深入村组、学校开展宣传活动: where one went is not what was done. */
const WENT_TO =
  /^(?:面向[^,]{1,20}[、和与及]|结合|利用)[^,]{1,16}?(?=开展|组织|举办|宣讲|宣传)|^(?:深入|走进|进入|下沉至?到?|赴)[^,]{2,24}?(?=开展|组织|举办|宣讲|宣传|发放|进行|提供)/;
/** 线上线下参训2317人次 */
const HOW_TAUGHT = /^(?:线上线下|线上|线下)(?=参训|培训|轮训)/;
/** 分领域、分层级组织轮训 */
const BY_FIELDS = /^(?:分(?:领域|层级|层次|类别|批次|期|片区|行业|级)、?)+(?=组织|开展|举办|培训|轮训|对)/;
/** 县司法局会同县委党校举办培训班: with whom it was done. */
const WITH_WHOM = /会同[\u4e00-\u9fff]{2,12}?(?:局|办|校|院|委|会|中心|机构|部门|单位)(?=举办|开展|组织|召开)/;
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
  /^(?:通过|以|依托|利用|借助|采取|采用|按照|按|根据|结合|围绕|针对|运用)[^,]{2,44}?(?:方式|形式|手段|模式|渠道|途径|平台|系统|载体|要求|原则|措施|活动|契机|机制)|^(?:通过|依托|利用|借助)[^,]{2,24}?(?=(?:主动)?公开(?!栏)|发布|推送|受理|征集|收集)/;
/** 通过诉前联合调解化解案件: how it was done is what tells these from others. */
const THROUGH = /^通过(?=[^,]{4,24}(?:化解|调解|解决|追回|挽回|办理|处理|查处))/;
const TOWARDS =
  /^(?:向|与|同|给)[^,]{2,14}?(?=推送|移送|移交|报送|报备|发放|发出|提出|提供|反馈|通报|派发|送达|签订|签约|签署|发送|推介|推荐|提交)/;
const HANDLING = /^(?:对|将|把|就|由|使|让|为)(?!应|接|口|外|象|地|业|近|医|学|读|民)/;
const ENDINGS =
  /(?:(?<=[\u4e00-\u9fff]{4})(?:共|累计|全年|合计)完成|(?:压缩|压减|缩短|缩减|精简|减少|降低|缩)[至到]|(?:控制|保持|稳定|维持)在|(?:增加|增长|发展|壮大|扩充|上升|提升|提高)[到至]|增至|扩大到|扩大至|减至|(?<!下)降至|共计|总计|合计|累计|累计达|总共|共|达到|达成|已达|高达|多达|达|均为|均达|(?<!行|作|认)为|是|(?<![没拥具所持国占])有|(?<![签预条协公解履节制合特违民规])约|等|了|总数|总量|总计|数量|件数|人数为|分别|均|各|至|的|超过|(?<!通|超)过|近|全年|首次|首次达到|仍|尚|还|已|再次|20\d{2} ?年度?|[、,:( ])$/;
const NOUN_ENDINGS = /(?:的工作|等工作|工作|情况|任务|等方面|等事项(?=$)|等|的)$/;

/** What a number includes is no part of what it counts: 含上年结转, 加上2021年结转的3件. */
const INCLUDED =
  /(?:含|连同|加上|包括|加)(?:上一?年度?|上期|往年|去年|\d{4}年度?|年初)?(?:结转|转入|结存|旧存|遗留)(?:的)?(?:案件|数)?(?:在内)?/g;

/** Removes what `patterns` match at the edge of `text`, until none does. */
export function peel(text: string, patterns: readonly RegExp[]): string {
  let rest = text;
  for (let before = ""; before !== rest; ) {
    before = rest;
    for (const pattern of patterns) rest = rest.replace(pattern, "");
  }
  return rest;
}

const quotes = (text: string): string => text.replace(/[“”"'‘’]/g, "");
/** Removes what stands in brackets, and a bracket left open or closed by a number between its halves. */
export const brackets = (text: string): string =>
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

/** 为农民工、老年人等群体办理…: for whom it was done narrows nothing. */
const FOR_WHOM = /^[^,]{2,30}?等(?:特殊|困难|弱势|重点)?(?:群体|人群|群众|对象|当事人)(?=.{4})/;

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
      .replace(THROUGH, "")
      .replace(BEHIND, "")
      .replace(HOW_TAUGHT, "")
      .replace(BY_FIELDS, "")
      .replace(WITH_WHOM, "")
      .replace(INTENDED, "")
      .replace(SAMPLED, "")
      .replace(HANDLING, "");
  }
  return peel(rest, [ENDINGS]).replace(FOR_WHOM, "");
}

/** A noun phrase as a name holds it: no quotes, no 各类, no 等工作. */
export function tidyNoun(text: string): string {
  const bare = quotes(brackets(text))
    .replace(/^(?:各类|各种|各项|各级|相关|有关|以下|上述|的)+/, "")
    .replace(/(?:全[省市县区镇乡]|(?<!以)我[省市县区镇乡局])(?:各级|各类)?/g, "");
  return peel(bare, [NOUN_ENDINGS]).trim();
}
