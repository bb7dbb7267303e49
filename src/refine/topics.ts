import { sentenceAt } from "../text";
import type { Context, Draft } from "./types";

/** Matters a report speaks of for a sentence or more, by numbers that leave them unsaid (…受理42件,维持18件). */
const CARRIED =
  "行政复议|复议(?=主渠道|工作|案件|申请|职责|体制|机构|机关)|行政应诉|行政诉讼|法律援助|行政裁决|行政调解|公证|仲裁|信访|12345|12315|12328|12348|12393|市民热线|行政处罚|案卷评查|执法案卷|政府信息公开|依申请公开|隐患|法治督察|督察|矛盾纠纷|人民调解|规范性文件|政务服务中心|便民服务中心|行政服务中心|政务服务大厅|政务大厅";
const OWN_ONLY =
  "合法性审查|行政许可|许可(?=信息|事项|案卷|件)|行政强制|行政检查|政务服务|告知承诺|双随机|法律顾问|公职律师|法律明白人|普法|人大代表|政协委员|审计|重大行政决策|社区矫正|执法人员|合同|证照|立法|经营主体|市场主体|学法|宣传|培训|来访|接访|应诉|欠薪|拖欠";

/** 行政处罚类案件 of a list of reconsiderations names a class of them, not the matter; nor does 未再提起行政诉讼. */
const TOPICS = new RegExp(`(?<!提起|进入|引发|转入|启动)(?:${CARRIED})(?!类|领域)`, "g");
const NAMED = new RegExp(`(?:${CARRIED}|${OWN_ONLY})(?!类|领域)`);

/** The last topic named in a text, or "". */
export const lastTopic = (text: string): string => text.match(TOPICS)?.at(-1) ?? "";

/** Sentences of one paragraph a topic holds for, where they go on with the steps of a procedure. */
const HOLDS = 6;
const GOES_ON = /申请人|维持|驳回|撤销|终止|撤回|审结|结案|受案|受理率|纠错|类案件|类\d|案件总数|败诉|胜诉/;

/** 受理319件,其中涉及政府信息公开的23件;审结338件: of the first again. Nor is one of several channels what it is about. */
const IN_PASSING = /其中(?:涉及|属于)[^,;。]*[,;]|(?:通过|整合|依托|利用)[^,;。]*、[^,;。]*等(?:渠道|平台|方式|途径)/g;

/** The last topic named before the number: in its sentence, before that in its paragraph, else in the sentence before of its section. */
export function topicOf(draft: Draft, { folded, outline }: Context): string {
  const { sentence } = draft;
  const { text } = folded;
  const here = lastTopic(text.slice(sentence.start, draft.quantity.extent.start).replace(IN_PASSING, ""));
  if (here) return here;
  const at = sentenceAt(outline.sentences, sentence.start);
  const goesOn = GOES_ON.test(text.slice(sentence.start, sentence.end));
  for (let back = 1; back <= HOLDS; back++) {
    const before = outline.sentences[at - back];
    if (!before || before.section !== sentence.section || (back > 1 && !goesOn)) return "";
    const isNewParagraph = text.slice(before.end - 1, sentence.start).includes("\n");
    const topic = lastTopic(text.slice(before.start, before.end));
    if (topic) return isNewParagraph && !goesOn ? "" : topic;
    if (isNewParagraph) return "";
  }
  return "";
}

/** The matter a phrase names itself, or "". */
export const matterOf = (phrase: string): string => NAMED.exec(phrase)?.[0] ?? "";

/** Whether a phrase names a matter of its own, so that none need be carried to it. */
export const namesTopic = (phrase: string): boolean => matterOf(phrase) !== "";
