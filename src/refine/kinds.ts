import { sameFamily } from "../catalogue/units";
import type { Kind } from "../model";
import { change, type Draft, type Refiner } from "./types";

const COMPARED =
  /同比|环比|[较比]上一?年|[较比]去年|较\d{4}年|比\d{4}年|与上一?年|与去年|比增|相较|较同期|比同期|同期相比|相比/;
const MOVED =
  /(?:增长率|增长|上升|提高|提升|增加|增幅|升幅|涨幅|下降|减少|降低|回落|降幅|精简|压缩|压减|缩短|缩减|减负|提速|增多|净增|比增|多|少)(?:了|幅度|比例)?(?:达到?|为|约)?$/;
/** 压减时限72%: the verb of the change before what changed. A rate raised is a level: 提高办结率98%. */
const MOVED_OBJECT =
  /(?:^|[,;、。]|平均|总体|共|已|再|累计)(?:压减|压缩|精简|缩短|缩减|减少|降低|节约|节省)了?(?:[\u4e00-\u9fff]{2,10})(?<!率|比|比例|比重|至|到)$/;
/** Words that make a number an average. */
export const PER =
  /月均|年均|人均|户均|日均|次均|村均|件均|平均每(?:个)?(?:月|年|天|日|人|工作日|[\u4e00-\u9fff])|每(?:百|千|万)(?:名|户)?[\u4e00-\u9fff]{0,4}|平均(?=得分|办理|办结|审理|罚款|每|处理|用时)/;

/** 比2022年多排查75起, 较上年少收12件: by how many more or fewer. */
const MORE = /(?:多|少)[\u4e00-\u9fff]{1,3}(?:了)?$/;

/** Units a change may have without a word of comparison beside it. */
const RELATIVE = new Set(["%", "百分点", "倍", "‰"]);

/** Units of what one number is to another, never of a level. */
const DIFFERENCES = new Set(["倍", "百分点"]);

/** 前移3位: a move in a ranking, not people. */
const MOVED_PLACE = /(?:前移|后移|上升|下降|提升|跃升|进位|提高)了?$/;

/** A number of a list that began with a change: 分别增长12%、7%. */
const SEPARATORS = /^[、,和及与 ]*$/;

function kindOf(draft: Draft, previous: Draft | undefined): { kind: Kind; unit?: string; note: string } | null {
  const lead = draft.lead.replace(/[(约近超过逾达 ]+$/, "");
  const listed =
    previous?.kind === "change" && previous.clause.start === draft.clause.start && SEPARATORS.test(draft.lead);
  if (listed && sameFamily(previous.unit, draft.unit)) return { kind: "change", note: "与前一数并列的变动" };
  if (draft.quantity.unit === "位" && MOVED_PLACE.test(lead)) return { kind: "change", unit: "位", note: "位次变动" };
  const compared =
    COMPARED.test(lead) || (previous?.clause.start === draft.clause.start && COMPARED.test(previous.lead));
  if (RELATIVE.has(draft.unit) && MOVED_OBJECT.test(lead)) return { kind: "change", note: "压减、缩短了多少" };
  if (MOVED.test(lead) && (RELATIVE.has(draft.unit) || compared)) {
    return { kind: "change", note: `“${lead.slice(-8)}”：变动，不是水平` };
  }
  if (COMPARED.test(lead) && MORE.test(lead)) return { kind: "change", note: "比上年多、少了多少" };
  const countable = draft.kind === "count" || draft.kind === "amount" || draft.kind === "measure";
  if (draft.kind === "count" && /平均(?:为|达|约)?$/.test(lead)) return { kind: "average", note: "平均数" };
  if (countable && PER.test(lead) && !(draft.kind === "measure" && /时限|时间|时长|用时/.test(lead)))
    return { kind: "average", note: "平均每期的数" };
  // Points are what two rates are apart, however it is put.
  return DIFFERENCES.has(draft.unit) ? { kind: "change", note: `${draft.unit}是两数之比或之差` } : null;
}

/** Tells changes (同比增长, 精简) and averages (月均) from levels. A level reached (提升至) is none. */
export const kinds: Refiner = {
  name: "kind",
  refine(drafts) {
    const kept: Draft[] = [];
    for (const draft of drafts) {
      const told = kindOf(draft, kept.at(-1));
      const values = told ? { kind: told.kind, unit: told.unit ?? draft.unit } : {};
      kept.push(told ? change(draft, "kind", values, told.note) : draft);
    }
    return { kept, dropped: [] };
  },
};
