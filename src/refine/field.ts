import { narrowingIn, tidyDimension, withoutWholes } from "../catalogue";
import { type Context, change, type Draft, type Refiner } from "./types";

/** What every field of enforcement has: cases, fines and inspections. */
const OF_ANY_FIELD = /^(?:行政处罚案件|行政处罚罚没|罚款|没收|行政检查)/;
/** Fields come first among the sorts of narrowing words. */
const FIELDS = 0;

const fieldsIn = (text: string): readonly string[] => [
  ...new Set(
    narrowingIn(withoutWholes(text))
      .filter(({ sort }) => sort === FIELDS)
      .map(({ word }) => tidyDimension(word)),
  ),
];

/** 违规搭建、油烟扰民等案件 are told by more than a field. */
const SAYS_ENOUGH = 6;

/** The one field the sentence has named up to a number that names none, "" where it has named none or several. */
function fieldBefore(draft: Draft, { folded }: Context): string {
  if (draft.scope !== "" || !OF_ANY_FIELD.test(draft.name) || draft.dimension.length >= SAYS_ENOUGH) return "";
  if (fieldsIn(draft.dimension).length > 0) return "";
  const fields = fieldsIn(folded.text.slice(draft.sentence.start, draft.quantity.extent.start));
  return fields.length === 1 ? (fields[0] ?? "") : "";
}

/** 生态环境执法检查企业468家次,罚款183万元: the field a sentence begins with is that of the cases and fines behind it. */
export const field: Refiner = {
  name: "field",
  refine(drafts, context) {
    const kept = drafts.map((draft) => {
      const found = draft.code === null ? "" : fieldBefore(draft, context);
      const dimension = [found, draft.dimension].filter(Boolean).join("、");
      return found === "" ? draft : change(draft, "field", { dimension }, `同一句的领域：${found}`);
    });
    return { kept, dropped: [] };
  },
};
