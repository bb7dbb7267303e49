import { outcomeOf } from "./outcomes";
import { roomLeft, totalOf } from "./totals";
import { type Context, change, type Draft, type Refiner } from "./types";

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
      const sum = totalOf(kept, draft, folded.text);
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
      const from = outcomeOf(draft, kept);
      if (from) {
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
