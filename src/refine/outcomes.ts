import { sameFamily } from "../catalogue/units";
import { INTAKE, OUTCOMES, PREDICATE } from "./lexicon";
import type { Draft } from "./types";

/** Whether `draft` says what came of what `from` counts. */
const isOutcome = (draft: Draft, from: Draft): boolean =>
  !(draft.kind === "count" && from.kind === "count" && draft.action === from.action && draft.object === from.object) &&
  !(GRADED.test(draft.action) && GRADED.test(from.action)) &&
  !(LEFT_OVER.test(draft.action) && CONCLUDED.test(from.action)) &&
  comesOf(draft, from);

/** 评为优秀52卷、合格101卷: grades beside one another. */
const GRADED = /(?:优秀|良好|合格|满意|达标)$/;
const RATED = /^被?评(?:为|出|定为|选出)/;

/** 办结250件,结转下年30件: what is left over is none of what was done with. */
const LEFT_OVER = /^结转下年/;

const comesOf = (draft: Draft, from: Draft): boolean =>
  draft.kind === "rate" ||
  draft.kind === "change" ||
  draft.kind === "amount" ||
  /^(?:涉及|惠及|覆盖|挽回)/.test(draft.action) ||
  /^(?:涉及|涉案)/.test(draft.object) ||
  (INTAKE.test(from.action) && draft.action !== from.action) ||
  (from.action === "" && (PREDICATE.test(draft.action.replace(RATED, "")) || DISPOSAL.test(draft.action))) ||
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

/** The number of which `draft` tells what came: how cases ended, what was taken in, whom they involved. */
export function outcomeOf(draft: Draft, kept: readonly Draft[]): Draft | undefined {
  const from =
    concluded(draft, kept) ??
    received(draft, kept) ??
    involved(draft, kept) ??
    (draft.carried ? base(kept, draft.carriedFrom, draft) : undefined);
  const fits = from && (from.kind !== draft.kind || !sameFamily(from.unit, draft.unit) || from.value >= draft.value);
  return from && fits && from.status === draft.status && isOutcome(draft, from) ? from : undefined;
}
