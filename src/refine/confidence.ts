import { type Context, change, type Draft, type Refiner } from "./types";

/** Something that had to be assumed, and what it adds to the log-odds that the row is wrong. */
interface Doubt {
  readonly why: string;
  readonly weight: number;
  /** `at` is the place of the draft among those of its sentence. */
  readonly holds: (draft: Draft, at: number) => boolean;
}

/** A composed name that begins or ends as no noun does. */
const HALF_SAID =
  /^(?:至|到|从|以|被|把|将|为|较|比|经|其|提高到|列|位列|在|向|对|由|因|与)|分别|年初|[第至被把](?=[个件人家项次名]数$)|[,;。]/;

/**
 * Weights of a logistic regression (L2) of "a column of the row is wrong" on these doubts, over 4,537 rows of 110 reports
 * and excerpts annotated by hand, 199 of them wrong; rounded. Plans and damage were too few to weigh and are set by judgement.
 */
const DOUBTS: readonly Doubt[] = [
  { why: "一数多指标，或几数依次对应", weight: 2.1, holds: (d) => d.steps.some(({ by }) => by === "split") },
  { why: "名称像半句话", weight: 0.6, holds: (d) => HALF_SAID.test(d.name) },
  { why: "不是整年的数", weight: 1.1, holds: (d) => d.period.includes("-") },
  { why: "没有写明是年末数", weight: 1.6, holds: (d) => d.period.startsWith("@") && !d.dated },
  { why: "目录名称与原文用词不全同", weight: 0.8, holds: (d) => d.unsaid > 0.3 },
  { why: "目录名称与原文用词多不同", weight: 0.6, holds: (d) => d.unsaid > 0.5 },
  { why: "宾语取自上一句或标题", weight: 1.4, holds: (d) => d.carried && d.carriedFrom === null },
  { why: "宾语承前", weight: 0.5, holds: (d) => d.carried },
  { why: "数的是做事的人或单位", weight: 0.9, holds: (d) => d.head !== "" },
  { why: "名词太泛，由上文补足", weight: 0.4, holds: (d) => d.filled },
  { why: "范围承前", weight: 0.9, holds: (d) => d.scopeCarried },
  { why: "只是一部分单位的数", weight: 0.4, holds: (d) => d.scope !== "" && !d.scopeCarried },
  { why: "名称很短", weight: 0.5, holds: (d) => d.code === null && d.object.length + d.action.length < 5 },
  { why: "目录外，没有动词", weight: 0.5, holds: (d) => d.code === null && d.action === "" },
  { why: "同一句里第四个数以后", weight: 0.4, holds: (_, at) => at > 2 },
  { why: "名称里有字母或数字", weight: 0.5, holds: (d) => /[A-Za-z\d]/.test(d.name) },
  { why: "在括号里或括号后", weight: 0.7, holds: (d) => /[()]/.test(d.lead) },
  { why: "计划数", weight: 0.5, holds: (d) => d.status === "plan" },
];
const DAMAGED: Pick<Doubt, "why" | "weight"> = { why: "原文有乱码", weight: 1.5 };

/** Log-odds that a row is wrong about which nothing had to be assumed. */
const BASE = -4.1;

const DAMAGE = /\?|\ufffd/;

function judge(draft: Draft, at: number, { folded }: Context): Draft {
  const doubts: Pick<Doubt, "why" | "weight">[] = DOUBTS.filter(({ holds }) => holds(draft, at));
  if (DAMAGE.test(folded.text.slice(draft.clause.start, draft.clause.end))) doubts.push(DAMAGED);
  const odds = doubts.reduce((sum, { weight }) => sum + weight, BASE);
  const right = Math.round(100 / (1 + Math.exp(odds))) / 100;
  return change(draft, "confidence", { confidence: right }, doubts.map(({ why }) => why).join("、"));
}

/** How likely the whole row is right, 0 to 1, from what had to be assumed on the way to it. */
export const confidence: Refiner = {
  name: "confidence",
  refine(drafts, context) {
    let first = 0;
    const kept = drafts.map((draft, i) => {
      if (draft.sentence !== drafts[first]?.sentence) first = i;
      return judge(draft, i - first, context);
    });
    return { kept, dropped: [] };
  },
};
