import { sameFamily } from "../catalogue/units";
import { matterOf } from "./topics";
import type { Draft } from "./types";

/** Where in a sentence a list of components begins. */
const OF_WHICH = /(?:^|[,;、(:。])\s*(?:其中|包括|包含|含(?!有)|分别(?:是|为))/g;

/** 其中, a bracket still open, or a colon: the numbers after it are components of the total before it. */
function componentsFrom(text: string, total: Draft, until: Draft): boolean {
  const between = text.slice(total.quantity.extent.end, until.quantity.extent.start);
  if (/^ ?(?:[\u4e00-\u9fff]{0,8}\(|:)(?:其中|包括|即)?[^()。;]*$/.test(between)) return true;
  // A list that opens its sentence may go on behind semicolons.
  const opens = /^\s*其中/.test(text.slice(until.sentence.start, until.sentence.start + 6));
  const joined = between.replace(/[。;]\s*(?=其中)/, "");
  // 取消18项(其中3项为子项),新增21项: a bracket that is closed speaks of its own number alone.
  const unclosed = between.replace(/\([^()]*\)/g, "");
  return !(opens ? /。/ : /[。;]/).test(joined) && Array.from(unclosed.matchAll(OF_WHICH)).length > 0;
}

const year = (d: Draft): string => d.period.replace("@", "").slice(0, 4);

const mayHold = (total: Draft, draft: Draft): boolean =>
  year(total) === year(draft) &&
  sameFamily(total.unit, draft.unit) &&
  total.value >= draft.value &&
  total.kind === draft.kind;

/** 其中查办案件6起,其中文化类4起: the second 其中 speaks of the component right before it. */
const opensHere = (text: string, total: Draft, until: Draft): boolean =>
  /^\s*(?:,?\s*其中|\((?:其中|包括|即)?)[^,、;]*$/.test(
    text.slice(total.quantity.extent.end, until.quantity.extent.start),
  );

/** 从办理结果看, 按渠道分, 受理案件中, 许可项目包括: the numbers that follow divide a total told before. */
const DIVIDES =
  /(?:^|[。;])\s*(?:\d{1,2}[.、]|\(\d\))?(?:(?:从|按|根据)[^,。;\d]{2,14}(?:来看|看|分析|划分|分类|统计|分|来说|来讲)[,:]|(?:在|所)[^,。;]{0,16}(?:案件|建议|提案|事项|纠纷|申请|诉求|工单|问题|件)中,|[^,。;:\d]{0,12}(?:案件|建议|提案|诉求|许可|项目|申请)(?:中(?=[\u4e00-\u9fff]{2,10}\d)|包括:|包括(?=[\u4e00-\u9fff]{2,10}\d)))[^。]*$/;

/** How far back, in characters, the total of a division is looked for. */
const REACH = 200;

/** The total that the sentence of `draft` divides: the last number before that is of its unit and no less. */
function dividedTotal(earlier: readonly Draft[], draft: Draft, text: string): Draft | undefined {
  const opening = DIVIDES.exec(text.slice(draft.sentence.start, draft.quantity.extent.start));
  if (opening === null || draft.kind !== "count") return undefined;
  const from = draft.sentence.start + opening.index + 1;
  return earlier.findLast(
    (d) =>
      d.claim.start < from &&
      draft.sentence.start - d.sentence.end < REACH &&
      d.sentence.section === draft.sentence.section &&
      // 从结果看,维持29件;办理公证12件: another matter is no part.
      d.object.includes(matterOf(draft.object)) &&
      mayHold(d, draft),
  );
}

/**
 * The total that 其中 refers to: the number right before it, else the number the sentence began its count with,
 * else what the sentence says it divides; of the same unit, and no less.
 */
export function totalOf(earlier: readonly Draft[], draft: Draft, text: string): Draft | undefined {
  const last = earlier.at(-1);
  const open = earlier
    .slice(-14)
    .filter(
      (d) =>
        draft.sentence.start - d.sentence.end <= 1 &&
        (!d.component || (d === last && opensHere(text, d, draft))) &&
        componentsFrom(text, d, draft),
    );
  const fits = (d: Draft): boolean => mayHold(d, draft);
  const nearest = open.at(-1);
  // 其中文化类4起,新闻出版类2起: an item of a list has the total of the item before it.
  const listed = last?.component && /^\s*[,、]/.test(text.slice(last.quantity.extent.end)) ? last.parent : null;
  const shared = nearest === last ? undefined : open.length > 0 && earlier.find((d) => d.key === listed);
  if (shared && last?.sentence === draft.sentence && fits(shared) && roomLeft(shared, earlier, draft)) return shared;
  if (nearest && fits(nearest)) return nearest;
  return (
    open.findLast((d) => fits(d) && d.parent === null) ?? open.findLast(fits) ?? dividedTotal(earlier, draft, text)
  );
}

/** Components that follow one another add up to no more than their total. */
export function roomLeft(total: Draft, kept: readonly Draft[], draft: Draft): boolean {
  const used = kept.filter((d) => d.component && d.parent === total.key).reduce((sum, d) => sum + d.value, 0);
  return used + draft.value <= total.value * 1.0001;
}
