import type { Draft, Refiner } from "./types";
import { change } from "./types";

const items = (text: string): string[] =>
  text.split(/、|以及|及(?!时|格)|和(?!解|谐)|与/).filter((item) => item !== "");

/** 办结率、满意率均为100%: one number, an indicator for each item. */
function splitShared(draft: Draft): Draft[] {
  const match = /^(.*?)(?:均|都|全部|皆)(?:为|达|达到|是|保持|保持在|实现)?$/.exec(draft.lead.trim());
  const list = items(match?.[1] ?? "");
  if (draft.kind !== "rate" || list.length < 2 || !list.every((item) => /[率比度]$/.test(item))) return [draft];
  return list.map((item, i) =>
    change({ ...draft, lead: item, key: draft.key + i / 100 }, "split", {}, `一数多指标：${item}`),
  );
}

/** 一审、二审应诉: what stands behind the part that is like the end of the item before is said of both. */
function sharedEnd(items: readonly string[]): string {
  const [before = "", last = ""] = items.slice(-2);
  for (let length = 2; length < last.length && length <= before.length; length++) {
    const [a, b] = [before.slice(-length), last.slice(0, length)];
    if (a !== b && a.slice(-1) === b.slice(-1)) return last.slice(length);
  }
  return "";
}

/** What lies between two numbers of such a row: a comma, or the verb of the second one. */
const NEXT_IN_ROW = /^[、,和及与 ]*([\u4e00-\u9fff]{0,4})$/;

/** A、B、C分别为1、2、3件, A、B分别受理1件、办理2件: the items in order, one for each number. */
function distribute(drafts: readonly Draft[]): Draft[] {
  const out = [...drafts];
  for (let i = 0; i < out.length; i++) {
    const first = out[i];
    const match =
      first &&
      /^(.*[、和及与].*?)(?:全年|共)?分别([\u4e00-\u9fff]{0,8}?)(?:为|是|达|达到|有|了)?$/.exec(first.lead.trim());
    if (!first || !match) continue;
    const list = items((match[1] ?? "").replace(/(?:件数|数量|数)$/, ""));
    const group = out.slice(i, i + list.length);
    const verbs = group.map((d, k) => (k === 0 ? match[2] : NEXT_IN_ROW.exec(d.lead)?.[1]));
    const follows = group.every((d, k) => d.clause.start === first.clause.start && verbs[k] !== undefined);
    if (group.length !== list.length || !follows) continue;
    const end = sharedEnd(list);
    group.forEach((draft, k) => {
      const item = `${list[k] ?? ""}${k < list.length - 1 ? end : ""}`;
      out[i + k] = change(
        draft,
        "split",
        { lead: `${item}${verbs[k] || (match[2] ?? "")}`, tail: "" },
        `分别对应：${item}`,
      );
    });
  }
  return out;
}

/** Of 由原来的A the words before A; a year or 上年 says when it was so. */
const FROM = /^(.*?)(?:由|从)(?!于|事|而)([^,;。\d]{0,4}(?:\d{4}年(?:度|底|末)?)?[^,;。\d]{0,12})$/;
const TO =
  /^(?:左右|以上|余)?(?:逐步|已|大幅)?(?:增|减|升|降|增加|减少|提高|提升|提速|上升|下降|降低|增长|压减|压缩|缩短|缩减|精简|扩大|扩展|拓展|发展|延长|调整|优化|转|变|改)?(?:至|到|为|成)(?:了)?(?:\d{4}年(?:度|底)?的?|目前的?|年底的?|[一二三四]季度的?|并联)?[\u4e00-\u9fff]{0,8}$/;
/** What was measured may stand behind 由 too: 从法定平均办理时间19天. */
const MEASURED = /(?:平均)?[\u4e00-\u9fff]{0,4}(?:时间|时限|天数|工作日)$/;

/** 由A提高到B: both numbers are of what stands before 由; A is last year's where it says so. */
function fromTo(drafts: readonly Draft[]): Draft[] {
  const out = [...drafts];
  for (let i = 1; i < out.length; i++) {
    const [first, second] = [out[i - 1], out[i]];
    if (!first || !second || first.clause.start !== second.clause.start) continue;
    const head = FROM.exec(first.lead.trim());
    const reached = TO.test(second.lead.trim());
    if (!head || !reached || second.lead.length > 16) continue;
    const lead = `${head[1] ?? ""}${MEASURED.exec(head[2] ?? "")?.[0] ?? ""}`;
    out[i - 1] = change(first, "split", { lead, tail: "", replaced: true }, "“由…到…”的旧值");
    out[i] = change(second, "split", { lead, tail: second.tail, reached: true }, "“由…到…”的新值");
  }
  return out;
}

/** One number for several indicators, and several numbers for one list of them. */
export const split: Refiner = {
  name: "split",
  refine: (drafts) => ({ kept: fromTo(distribute(drafts.flatMap(splitShared))), dropped: [] }),
};
