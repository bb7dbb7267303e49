import { sameFamily } from "../catalogue/units";
import { INTAKE, OUTCOMES, PREDICATE } from "./lexicon";
import { roomLeft, totalOf } from "./totals";
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
  /^(?:涉及|涉案)/.test(draft.object) ||
  (INTAKE.test(from.action) && draft.action !== from.action) ||
  (from.action === "" && (PREDICATE.test(draft.action) || DISPOSAL.test(draft.action))) ||
  OUTCOMES.some(
    (outcome) => draft.action.startsWith(outcome) || draft.action.endsWith(outcome) || draft.object.endsWith(outcome),
  );

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

/** How far back, in characters, the sentences of one account reach. */
const ACCOUNT = 160;

const near = (d: Draft, draft: Draft): boolean =>
  d.sentence === draft.sentence ||
  (d.sentence.section === draft.sentence.section && draft.claim.start - d.claim.start < ACCOUNT);

/** How a case ended is told of the cases concluded, where the sentences count them, not of those received. */
function concluded(draft: Draft, kept: readonly Draft[]): Draft | undefined {
  const ended = draft.carried || /^原?(?:具体)?行政行为$|^复议决定/.test(draft.object);
  if (!ended || !DECISION.test(draft.kind === "rate" ? draft.object : draft.action + draft.object)) return undefined;
  const fits = (d: Draft): boolean =>
    d.kind === "count" &&
    CONCLUDED.test(d.action) &&
    d.period === draft.period &&
    (draft.kind === "rate" || (sameFamily(d.unit, draft.unit) && d.value >= draft.value));
  const here = kept.findLast((d) => d.sentence === draft.sentence && fits(d));
  const told = kept.find((d) => d.key === draft.carriedFrom)?.sentence === draft.sentence;
  return here ?? (told ? undefined : kept.findLast((d) => near(d, draft) && fits(d)));
}

/** 调解纠纷984件,涉及人数2917人: people and sums involved are those of the cases of the sentence. */
function involved(draft: Draft, kept: readonly Draft[]): Draft | undefined {
  if (!/^(?:涉及|涉案)/.test(draft.action) && !/^(?:涉及|涉案)/.test(draft.object)) return undefined;
  if (draft.kind !== "amount" && draft.unit !== "人" && draft.unit !== "人次") return undefined;
  return kept.findLast(
    (d) => d.sentence === draft.sentence && d.kind === "count" && d.unit === "件" && d.parent === null,
  );
}

const RECEIVED = /新收|收到|接收|接到|收案/;
const TAKEN_IN = /^(?:不予)?受理$/;

/** 新收行政复议申请1846件。受理行政复议案件1503件,受理率81%: what was taken in is of what was received. */
function received(draft: Draft, kept: readonly Draft[]): Draft | undefined {
  const takenIn = draft.kind === "count" ? TAKEN_IN.test(draft.action) : /受理率$/.test(draft.object);
  if (!takenIn) return undefined;
  const matter = draft.object.slice(0, 4);
  return kept.findLast(
    (d) =>
      near(d, draft) &&
      d.kind === "count" &&
      (RECEIVED.test(d.action) || RECEIVED.test(d.object)) &&
      d.object.includes(matter) &&
      d.period === draft.period &&
      d.scope === draft.scope &&
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
      const from =
        concluded(draft, kept) ??
        received(draft, kept) ??
        involved(draft, kept) ??
        (draft.carried ? base(kept, draft.carriedFrom, draft) : undefined);
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
