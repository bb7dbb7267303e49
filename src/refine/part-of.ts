import { sameFamily } from "../catalogue/units";
import { INTAKE, OUTCOMES, PREDICATE } from "./lexicon";
import { change, type Context, type Draft, type Refiner } from "./types";

/** Whether `draft` says what came of what `from` counts. */
const isOutcome = (draft: Draft, from: Draft): boolean =>
  draft.kind === "rate" ||
  draft.kind === "change" ||
  draft.kind === "amount" ||
  (INTAKE.test(from.action) && draft.action !== from.action) ||
  (from.action === "" && PREDICATE.test(draft.action)) ||
  OUTCOMES.some((outcome) => draft.action.startsWith(outcome) || draft.action.endsWith(outcome) || draft.object.endsWith(outcome));

/** Where in a sentence a list of components begins. */
const OF_WHICH = /(?:^|[,;、(:。])\s*(?:其中|包括|包含|含(?!有)|分别(?:是|为))/g;

/** 其中, a bracket still open, or a colon: the numbers after it are components of the total before it. */
function componentsFrom(text: string, total: Draft, until: Draft): boolean {
  const between = text.slice(total.quantity.extent.end, until.quantity.extent.start);
  if (/^ ?[(:](?:其中|包括)?[^()。;]*$/.test(between)) return true;
  return !/[。;]/.test(between.replace(/^[。;]\s*(?=其中)/, "")) && Array.from(between.matchAll(OF_WHICH)).length > 0;
}

/** The total that 其中 refers to: the last number before it that counts in the same unit and is no less. */
function totalOf(drafts: readonly Draft[], i: number, text: string): Draft | undefined {
  const draft = drafts[i];
  if (!draft) return undefined;
  for (let k = i - 1; k >= 0; k--) {
    const earlier = drafts[k];
    if (!earlier || draft.sentence.start - earlier.sentence.end > 1) return undefined;
    if (earlier.component) continue;
    const fits = sameFamily(earlier.unit, draft.unit) && earlier.value >= draft.value && earlier.kind === draft.kind;
    if (fits && componentsFrom(text, earlier, draft)) return earlier;
  }
  return undefined;
}

/** Components that follow one another add up to no more than their total. */
function roomLeft(total: Draft, kept: readonly Draft[], draft: Draft): boolean {
  const used = kept.filter((d) => d.component && d.parent === total.key).reduce((sum, d) => sum + d.value, 0);
  return used + draft.value <= total.value * 1.0001;
}

const base = (kept: readonly Draft[], key: number | null): Draft | undefined => {
  const found = kept.find((d) => d.key === key);
  return found?.parent != null && found.carried ? (kept.find((d) => d.key === found.parent) ?? found) : found;
};

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

/** A rate whose name shares its object with a number of the same sentence: 监管对象覆盖率 beside 监管对象. */
function sharesObject(draft: Draft, kept: readonly Draft[]): Draft | undefined {
  if (draft.kind !== "rate") return undefined;
  const stem = draft.object.replace(/(?:率|比例|比重)$/, "");
  return kept.findLast(
    (d) => d.sentence === draft.sentence && d.kind === "count" && d.object.length >= 4 && stem.startsWith(d.object.slice(0, 4)),
  );
}

/** Of what a number is a component (其中) or an outcome (受理, 办结率). */
export const partOf: Refiner = {
  name: "part-of",
  refine(drafts, { folded }: Context) {
    const kept: Draft[] = [];
    drafts.forEach((draft, i) => {
      const total = totalOf(kept.concat(draft), kept.length, folded.text);
      if (total && roomLeft(total, kept, draft)) {
        kept.push(change(draft, "part-of", { parent: total.key, component: true }, `其中：属于“${total.object}${total.action}”`));
        return;
      }
      const from = draft.carried ? base(kept, draft.carriedFrom) : undefined;
      const fits = from && (from.kind !== draft.kind || !sameFamily(from.unit, draft.unit) || from.value >= draft.value);
      if (from && fits && from.status === draft.status && isOutcome(draft, from)) {
        kept.push(change(draft, "part-of", { parent: from.key }, `“${from.object}${from.action}”的结果`));
        return;
      }
      const previous = drafts[i - 1];
      if (previous && narrower(draft, previous)) {
        kept.push(change(draft, "part-of", { parent: previous.key }, `“${previous.object}”的一部分`));
        return;
      }
      const whole = sharesObject(draft, kept);
      kept.push(whole ? change(draft, "part-of", { parent: whole.key }, `“${whole.object}”的比率`) : draft);
    });
    return { kept, dropped: [] };
  },
};
