import { tidyNoun } from "./strip";
import type { Context, Draft } from "./types";
import type { Reading } from "./words";

const PAPERS =
  "(?:(?:报送|报请)?(?:报备|备案)的)?(?:重大(?:行政)?决策(?:事项)?|(?:行政)?规范性文件|文件|合同|协议|议题)";

/** So many characters before its sentence the trained are still those told of. */
const NEAR_BEFORE = 150;

const ROLL = "(?:在册|实有|现有|已有|总数|总人数)";
/** What there is at a time: 年末在册151人, 总数达1412人. */
export const ON_A_ROLL = new RegExp(`${ROLL}(?:为|达到?|有|共)?$`);

/** What some doings are as a rule done to, and who or what is on a roll. */
const OBJECTS: readonly {
  readonly of: RegExp;
  readonly noun: RegExp;
  readonly inSentence?: boolean;
  readonly inParagraph?: boolean;
}[] = [
  { of: /^(?:审查|审核|审看|把关)/, noun: new RegExp(`${PAPERS}(?:[、和及与]?(?:各类)?${PAPERS})*`, "g") },
  { of: /^(?:废止|修改|修订|宣布失效|宣布废止)/, noun: /(?:行政)?规范性文件|规章|文件/g },
  { of: /^(?:集中)?(?:评查|抽评)/, noun: /(?:行政(?:处罚|许可|强制|检查)[、和及与]?)*案卷/g },
  {
    of: /^(?:培训|轮训|参训|受训|到课)/,
    noun: /(?:行政)?执法(?:人员|队员)|法律明白人|调解员|领导干部/g,
    inParagraph: true,
  },
  {
    of: new RegExp(`^${ROLL}`),
    noun: /(?:社区矫正|社矫|安置帮教|刑满释放|戒毒|持证|执法)(?:对象|人员|队员)|法律明白人|(?:人民)?调解员|[\u4e00-\u9fff]{2,8}(?<!矫正)(?:事项|人员|对象)/g,
    inSentence: true,
  },
];

/** 签订的协议一律先审核后签署,共审核171份: the last noun of the sentence, or of its paragraph, that the doing is done to. */
export function doneTo(draft: Draft, own: Reading, previous: Draft | undefined, { folded }: Context): string {
  const doing = own.action || own.object || (ON_A_ROLL.exec(draft.lead)?.[0] ?? "");
  const objects = OBJECTS.find(({ of }) => of.test(doing));
  if (objects === undefined) return "";
  const { start } = draft.sentence;
  const found = (from: number): string | undefined =>
    folded.text.slice(from, draft.clause.start).replace(/[“”]/g, "").match(objects.noun)?.at(-1);
  const paragraph = Math.max(folded.text.lastIndexOf("\n", start), start - NEAR_BEFORE);
  const words =
    found(objects.inSentence ? start : Math.max(start, previous?.quantity.extent.end ?? 0)) ??
    (objects.inParagraph ? found(paragraph) : undefined);
  return words ? tidyNoun(words.replace("的", "")) : "";
}
