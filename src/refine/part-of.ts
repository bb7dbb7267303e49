import { sameFamily } from "../catalogue/units";
import { INTAKE, OUTCOMES, PREDICATE } from "./lexicon";
import { type Context, change, type Draft, type Refiner } from "./types";

/** Whether `draft` says what came of what `from` counts. */
const isOutcome = (draft: Draft, from: Draft): boolean =>
  !(draft.kind === "count" && from.kind === "count" && draft.action === from.action && draft.object === from.object) &&
  comesOf(draft, from);

const comesOf = (draft: Draft, from: Draft): boolean =>
  draft.kind === "rate" ||
  draft.kind === "change" ||
  draft.kind === "amount" ||
  /^(?:涉及|惠及|覆盖|挽回)/.test(draft.action) ||
  (INTAKE.test(from.action) && draft.action !== from.action) ||
  (from.action === "" && (PREDICATE.test(draft.action) || DISPOSAL.test(draft.action))) ||
  OUTCOMES.some(
    (outcome) => draft.action.startsWith(outcome) || draft.action.endsWith(outcome) || draft.object.endsWith(outcome),
  );

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

/** 从办理结果看, 按渠道分, 在办复的建议中: the numbers that follow divide a total told before. */
const DIVIDES =
  /^\s*(?:(?:从|按|根据)[^,。;\d]{2,14}(?:来看|看|分析|划分|分类|统计|分|来说|来讲)|在[^,。;]{0,16}(?:案件|建议|提案|事项|纠纷|申请|问题|件)中)[,:]/;

/** How far back, in characters, the total of a division is looked for. */
const REACH = 200;

/** The total that the sentence of `draft` divides: the last number before that is of its unit and no less. */
function dividedTotal(earlier: readonly Draft[], draft: Draft, text: string): Draft | undefined {
  const opening = DIVIDES.exec(text.slice(draft.sentence.start, draft.quantity.extent.start))?.[0];
  if (opening === undefined || draft.kind !== "count") return undefined;
  const from = draft.sentence.start + opening.length;
  return earlier.findLast(
    (d) =>
      d.claim.start < from &&
      draft.sentence.start - d.sentence.end < REACH &&
      d.sentence.section === draft.sentence.section &&
      mayHold(d, draft),
  );
}

/**
 * The total that 其中 refers to: the number right before it, else the number the sentence began its count with;
 * of the same unit, and no less.
 */
function totalOf(earlier: readonly Draft[], draft: Draft, text: string): Draft | undefined {
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
  return open.findLast((d) => fits(d) && d.parent === null) ?? open.findLast(fits);
}

/** Components that follow one another add up to no more than their total. */
function roomLeft(total: Draft, kept: readonly Draft[], draft: Draft): boolean {
  const used = kept.filter((d) => d.component && d.parent === total.key).reduce((sum, d) => sum + d.value, 0);
  return used + draft.value <= total.value * 1.0001;
}

/** What an outcome came of: the number its object was carried from, or the one beside it in the same unit (2批次1933人,通过1750人). */
const base = (kept: readonly Draft[], key: number | null, draft: Draft): Draft | undefined => {
  const carried = kept.find((d) => d.key === key);
  const beside =
    carried && draft.kind === "count" && !sameFamily(carried.unit, draft.unit)
      ? kept.find(
          (d) => d.sentence === carried.sentence && d.object === carried.object && sameFamily(d.unit, draft.unit),
        )
      : undefined;
  const found = beside ?? carried;
  return found?.parent != null && found.carried && !found.component
    ? (kept.find((d) => d.key === found.parent) ?? found)
    : found;
};

const DISPOSAL = /^(?:予以)?(?:取消|保留|废止|宣布失效|失效|修改|继续有效)$/;
const DECISION = /维持|驳回|撤销|变更|确认违法|责令履行|调解|和解|终止|撤回|纠错|败诉|胜诉|裁判/;
const CONCLUDED = /审结|办结|结案/;

/** How a case ended is told of the cases concluded, where the sentence counts them, not of those received. */
function concluded(draft: Draft, kept: readonly Draft[]): Draft | undefined {
  const ended = draft.carried || /^原?(?:具体)?行政行为$|^复议决定/.test(draft.object);
  if (!ended || !DECISION.test(draft.kind === "rate" ? draft.object : draft.action + draft.object)) return undefined;
  return kept.findLast(
    (d) =>
      d.sentence === draft.sentence &&
      d.kind === "count" &&
      CONCLUDED.test(d.action) &&
      (draft.kind === "rate" || (sameFamily(d.unit, draft.unit) && d.value >= draft.value)),
  );
}

/** 专职人民调解员39人 beside 人民调解员214人: the narrower noun is part of the wider. */
function narrower(draft: Draft, previous: Draft | undefined): boolean {
  return (
    previous !== undefined &&
    previous.sentence === draft.sentence &&
    previous.unit === draft.unit &&
    previous.kind === "count" &&
    draft.value <= previous.value &&
    draft.object !== previous.object &&
    previous.object.length >= 3 &&
    draft.object.endsWith(previous.object)
  );
}

const PROCEEDS = /^(?:罚没|罚款|没收|涉案|案值|涉及金额|挽回|追缴|追回|标的)/;
const ADVICE = /(?:意见|建议|问题)$/;
const EXAMINES = /审查|审核|评查|抽评|检查|督察|督查|审计|评估|清理/;

/** Money taken in cases and advice given in reviews belong to the cases and reviews of the same sentence. */
function byproduct(draft: Draft, kept: readonly Draft[]): Draft | undefined {
  const words = `${draft.action}${draft.object}`;
  const money = draft.kind === "amount" && (PROCEEDS.test(draft.action) || PROCEEDS.test(draft.object));
  const advice = draft.kind === "count" && ADVICE.test(draft.object);
  if (!money && !advice) return undefined;
  return kept.findLast(
    (d) =>
      d.sentence === draft.sentence &&
      d.kind === "count" &&
      !d.component &&
      d.parent === null &&
      `${d.action}${d.object}` !== words &&
      (money ? /案|件|纠纷/.test(d.object + d.unit) : EXAMINES.test(d.action + d.object)),
  );
}

/** 其中行政处罚312宗,罚没金额24万元: in a list the money belongs to the cases beside it, not to a sum named before. */
function proceedsInList(draft: Draft, kept: readonly Draft[], text: string): Draft | undefined {
  const last = kept.findLast((d) => d.kind === "count");
  const words = `${draft.action}${draft.object}`;
  const listed = last && /其中[^。;]*$/.test(text.slice(draft.sentence.start, last.quantity.extent.start));
  return listed && last.sentence === draft.sentence && draft.kind === "amount" && /罚没|罚款|没收/.test(words)
    ? last
    : undefined;
}

/** A rate whose name shares its object with a number of the same sentence: 监管对象覆盖率 beside 监管对象. */
function sharesObject(draft: Draft, kept: readonly Draft[]): Draft | undefined {
  if (draft.kind !== "rate") return undefined;
  const stem = draft.object.replace(/(?:率|比例|比重)$/, "");
  return kept.findLast(
    (d) =>
      d.sentence === draft.sentence &&
      d.kind === "count" &&
      d.object.length >= 4 &&
      stem.startsWith(d.object.slice(0, 4)),
  );
}

/** 至今共有调委会1932个。其中镇街118个: a component stands when its total does. */
const standing = (draft: Draft, total: Draft): string =>
  total.period === `@${draft.period}` && total.sentence !== draft.sentence ? total.period : draft.period;

/** Of what a number is a component (其中) or an outcome (受理, 办结率). */
export const partOf: Refiner = {
  name: "part-of",
  refine(drafts, { folded }: Context) {
    const kept: Draft[] = [];
    drafts.forEach((draft, i) => {
      const sum = totalOf(kept, draft, folded.text) ?? dividedTotal(kept, draft, folded.text);
      const taken = sum && proceedsInList(draft, kept, folded.text);
      const total = taken ? undefined : sum;
      if (total && roomLeft(total, kept, draft)) {
        kept.push(
          change(
            draft,
            "part-of",
            { parent: total.key, component: true, period: standing(draft, total) },
            `其中：属于“${total.object}${total.action}”`,
          ),
        );
        return;
      }
      const from = concluded(draft, kept) ?? (draft.carried ? base(kept, draft.carriedFrom, draft) : undefined);
      const fits =
        from && (from.kind !== draft.kind || !sameFamily(from.unit, draft.unit) || from.value >= draft.value);
      if (from && fits && from.status === draft.status && isOutcome(draft, from)) {
        kept.push(change(draft, "part-of", { parent: from.key }, `“${from.object}${from.action}”的结果`));
        return;
      }
      const previous = drafts[i - 1];
      if (previous && narrower(draft, previous)) {
        kept.push(change(draft, "part-of", { parent: previous.key }, `“${previous.object}”的一部分`));
        return;
      }
      const whole = taken ?? byproduct(draft, kept) ?? sharesObject(draft, kept);
      kept.push(
        whole ? change(draft, "part-of", { parent: whole.key }, `属于“${whole.object}${whole.action}”`) : draft,
      );
    });
    return { kept, dropped: [] };
  },
};
