import { sameFamily } from "../catalogue/units";
import { complete } from "./carry";
import { readOwn } from "./clause";
import { BARE_RATES, BODY } from "./lexicon";
import { heldBy, ofLast, reaches, type Said } from "./said";
import { topicOf } from "./topics";
import { type Context, change, type Draft, type Refiner } from "./types";
import type { Reading } from "./words";

/** 比去年同期(81件)增长18.5%: the change is of this year's number, not of last year's beside it. */
const LAST_YEAR_ASIDE = /(?:较|比|与)(?:去年|上年|\d{4}年)[^,;。]*$/;

const inBracket = (draft: Draft, { folded }: Context): boolean => {
  const before = folded.text.slice(draft.sentence.start, draft.quantity.extent.start);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
};

/** (2019年49件) beside 63件: another year's number, in passing. */
const isAside = (draft: Draft, context: Context): boolean =>
  inBracket(draft, context) && /(?:去年|上年|上一年|\d{4} ?年)[^()]{0,6}$/.test(draft.lead);

/** Inside a bracket, or in a list after 其中: its own noun is not what the sentence goes on to speak of. */
function isComponent(draft: Draft, own: Reading, context: Context): boolean {
  const before = context.folded.text.slice(draft.sentence.start, draft.quantity.extent.start);
  if (inBracket(draft, context)) return true;
  // 其中县级政府收到1402件: a body is none of the things received.
  const isOwn = own.action !== "" && !BODY.test(own.object) && !/其中(?:涉及|属于)[^,;。]*$/.test(before);
  return /其中[^;。]*$/.test(before) && !isOwn;
}

/** 同比分别增长12%、7%: the changes belong, in order, to as many numbers before them. */
function spread(drafts: readonly Draft[], context: Context): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  drafts.forEach((first, i) => {
    if (first.kind !== "change" || !/分别[^、]{0,8}$/.test(first.lead.trim())) return;
    const group = [first];
    for (let k = i + 1; drafts[k]?.kind === "change" && drafts[k]?.clause.start === first.clause.start; k++) {
      group.push(drafts[k] as Draft);
    }
    const before = drafts
      .slice(0, i)
      .filter((d) => d.sentence === first.sentence && d.kind !== "change" && !isAside(d, context));
    if (before.length < group.length) return;
    group.forEach((d, k) => {
      owners.set(d.key, before[before.length - group.length + k]?.key ?? d.key);
    });
  });
  return owners;
}

/** 受理案件52起,涉及劳动者614人,立案3起: an outcome is of what was counted in its own unit, if the sentence has that. */
function ofUnit(draft: Draft, own: Reading, said: Said | undefined, counted: readonly Said[]): Said | undefined {
  if (!said || draft.kind !== "count" || sameFamily(said.draft.unit, draft.unit)) return said;
  if (own.action === "" || own.object !== "") return said;
  return counted.findLast((s) => s.draft.sentence === draft.sentence && sameFamily(s.draft.unit, draft.unit)) ?? said;
}

/** 发放资料1800份,立案13起: what is filed are cases, whatever was counted before. */
const ofCases = (own: Reading, said: Said | undefined): Reading =>
  own.object === "" && /^(?:立案|结案|破案)$/.test(own.action) && said && !CASELIKE.test(said.object + said.action)
    ? { ...own, object: "案件" }
    : own;
const CASELIKE = /案|违法|犯罪|举报|投诉|线索|处罚|执法|检查|纠纷|事故|申请|诉讼|复议|问题|违规/;

/** 信访事项及时受理率100%,按期办结率99.6%: of what the rate before is, where the sentence has counted nothing. */
function ofSameRate(draft: Draft, own: Reading, base: Said | undefined, last: Said | undefined): string {
  const isBare = draft.kind === "rate" && BARE_RATES.test(own.object) && last?.draft.kind === "rate";
  if (!isBare || last.draft.sentence !== draft.sentence || base?.draft.sentence === draft.sentence) return "";
  const [, stem = ""] = RATE_OF.exec(last.object) ?? [];
  return stem;
}
const RATE_OF = /^([\u4e00-\u9fff]{2,}?)(?:按时|按期|及时|限时)*(?:受理|办结|审结|办理|答复|回复)率$/;

/** Finds what each number counts: from its own clause, or carried over from the clauses before. */
export const measured: Refiner = {
  name: "measured",
  refine(drafts, context) {
    let said: Said | undefined;
    let last: Said | undefined;
    let moved: string | undefined;
    const counted: Said[] = [];
    const owners = spread(drafts, context);
    const spoken = new Map<number, Said>();
    const kept = drafts.map((draft, i) => {
      const owner = spoken.get(owners.get(draft.key) ?? -1);
      const read = readOwn(draft, drafts[i - 1], drafts[i + 1], context);
      const own = owner ? { ...read, object: "", action: read.action || (moved ?? "") } : ofCases(read, said);
      if (draft.kind === "change") moved = own.action;
      const spokenOf = ofUnit(draft, own, said, counted);
      const base = draft.cell
        ? undefined
        : (owner ??
          ofLast(draft, own, last) ??
          (spokenOf && reaches(spokenOf, draft, own, context) ? spokenOf : undefined));
      const behind = base?.draft.quantity.extent.end ?? draft.clause.start;
      const turned = context.folded.text.slice(behind, draft.clause.start).includes(";");
      const held = ofSameRate(draft, own, base, last) || heldBy(draft, own, base, drafts[i - 1], context);
      const { full, carried, from, filled, note } = complete(draft, own, {
        base,
        held,
        topic: topicOf(draft, context),
        turned,
      });
      const head = full.head ?? "";
      const told = `${full.subject ? `主语“${full.subject}” ` : ""}宾语“${full.object}” 动词“${full.action}”`;
      const values = { ...full, head, carried, carriedFrom: from, filled };
      const next = change(draft, "measured", values, note ? `${told}；${note}` : told);
      const level = draft.kind === "count" && full.object !== "" && head === "";
      const fresh = carried ? from === null && own.action !== "" : !isComponent(draft, own, context);
      if (level && fresh) {
        said = { draft: next, ...full };
        counted.push(said);
      }
      const aside = LAST_YEAR_ASIDE.test(draft.lead);
      if ((draft.kind !== "change" || (own.object !== "" && last?.draft.sentence !== draft.sentence)) && !aside)
        last = { draft: next, ...full, action: draft.kind === "change" ? "" : full.action };
      spoken.set(draft.key, { draft: next, ...full });
      return next;
    });
    return { kept, dropped: [] };
  },
};
