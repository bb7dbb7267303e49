import { change, eachDraft } from "./types";

const COMPARED = /同比|环比|较上年|较去年|比上年|比去年|较\d{4}年|比\d{4}年|较同期|比同期|同期相比|相比/;
const MOVED =
  /(?:增长率|增长|上升|提高|提升|增加|增幅|下降|减少|降低|回落|降幅|精简|压缩|压减|缩短|缩减|减负|提速|增多|净增|多|少)(?:了|幅度|比例)?(?:达到?|为|约)?$/;
/** Words that make a number an average. */
export const PER =
  /月均|年均|人均|户均|日均|次均|村均|件均|平均每(?:个)?(?:工作日|[\u4e00-\u9fff])|每(?:百|千|万)(?:名|户)?[\u4e00-\u9fff]{0,4}|平均(?=得分|办理|办结|审理|罚款|每|处理|用时)/;

/** Units a change may have without a word of comparison beside it. */
const RELATIVE = new Set(["%", "百分点", "倍", "‰"]);

/** Tells changes (同比增长, 精简) and averages (月均) from levels. A level reached (提升至) is none. */
export const kinds = eachDraft("kind", (draft) => {
  const lead = draft.lead.replace(/[(约近超过逾达 ]+$/, "");
  const compared = COMPARED.test(lead);
  if (MOVED.test(lead) && (RELATIVE.has(draft.unit) || compared)) {
    return change(draft, "kind", { kind: "change" }, `“${lead.slice(-8)}”：变动，不是水平`);
  }
  if ((draft.kind === "count" || draft.kind === "amount" || draft.kind === "measure") && PER.test(lead))
    return change(draft, "kind", { kind: "average" }, "平均每期的数");
  if (draft.unit === "倍") return change(draft, "kind", { kind: "change" }, "倍数");
  return draft;
});
