import { change, type Draft, eachDraft } from "./types";

/** What makes a row less sure, and by how much; the factors multiply. */
const DOUBTS: readonly { readonly why: string; readonly factor: number; readonly holds: (draft: Draft) => boolean }[] =
  [
    { why: "目录外指标", factor: 0.95, holds: (d) => d.code === null },
    { why: "宾语承前", factor: 0.88, holds: (d) => d.carried },
    {
      why: "宾语取自标题",
      factor: 0.6,
      holds: (d) => d.carried && d.carriedFrom === null && (d.code === null || d.unsaid > 0.3),
    },
    { why: "名称很长", factor: 0.85, holds: (d) => d.code === null && d.name.length > 26 },
    { why: "名称很短", factor: 0.85, holds: (d) => d.code === null && d.object.length + d.action.length < 4 },
    { why: "目录名称与原文用词不全同", factor: 0.85, holds: (d) => d.unsaid > 0.3 },
    { why: "目录名称与原文用词多不同", factor: 0.7, holds: (d) => d.unsaid > 0.5 },
    { why: "目录名称与原文用词几乎不同", factor: 0.7, holds: (d) => d.unsaid > 0.75 },
    { why: "指标靠上文的主题认出", factor: 0.85, holds: (d) => d.borrowed },
    { why: "名称像半句话", factor: 0.6, holds: (d) => d.code === null && HALF_SAID.test(d.name) },
    { why: "中文数字", factor: 0.85, holds: (d) => d.quantity.numeral.script === "chinese" && d.kind !== "rate" },
    { why: "变动率", factor: 0.85, holds: (d) => d.kind === "change" },
    { why: "计划数", factor: 0.8, holds: (d) => d.status === "plan" },
  ];

/** A composed name that begins or ends as no noun does. */
const HALF_SAID =
  /^(?:至|到|从|以|被|把|将|为|较|比|经|其|提高到|列|位列|在|向)|分别|年初|[第至被把](?=[个件人家项次名]数$)/;

const DAMAGE = /\?|\ufffd/;

/** How sure the row is, from what had to be assumed on the way to it. */
export const confidence = eachDraft("confidence", (draft, { folded }) => {
  const reasons = DOUBTS.filter((doubt) => doubt.holds(draft));
  const damaged = DAMAGE.test(folded.text.slice(draft.clause.start, draft.clause.end));
  const value = reasons.reduce((product, doubt) => product * doubt.factor, damaged ? 0.66 : 0.98);
  const notes = [...reasons.map((doubt) => doubt.why), ...(damaged ? ["原文有乱码"] : [])];
  return change(draft, "confidence", { confidence: Math.round(value * 100) / 100 }, notes.join("、"));
});
