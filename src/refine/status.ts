import { change, type Draft, type Dropped, type Refiner } from "./types";

const PLAN =
  /^\s*(?:[一二三四五六七八九十]是)?(?:下一年|明年|来年|下一步)[,度][^。]*$|(?:^|[,;:。、])[^,;。]{0,24}(?:拟(?![^,;。]{1,14}的(?:各类|重大)?(?:合同|协议|文件|规范性文件|行政规范性文件|议题|草案|政策|材料)|(?:出台|制定|修订|印发|提交|签订|发布|审议)(?:的|各类|文件|行政规范性|规范性|合同|协议|议题|决策|政策|材料))(?=于|在|新|对|将|开展|投入|建|组织|出台|推出|安排)|(?<!按照?[^,。;]{0,14}|有|据)计划(?=于|在|到|新|完|开|建|培|组|举|投|实|引|选|办|出|制|修|总|明|\d)|预计|力争|争取(?=[^,]{0,12}(?:达|完成|实现))|将于|将在|目标[为是]|确保[^,]{0,16}(?:达到|不低于|不少于|不高于))[^,;。]*$|(?<!按|按照)计划到[^,;。]{2,12}[,][^,;。]*$/;

/** Done, intended, or said of what is still lacking (which is no indicator of the year). */
export const status: Refiner = {
  name: "status",
  refine(drafts, { folded, year }) {
    const kept: Draft[] = [];
    const dropped: Dropped[] = [];
    for (const draft of drafts) {
      const words = folded.text.slice(draft.sentence.start, draft.quantity.numeral.start);
      const target = /(?:到|至)(20\d{2})年(?:底|末)?[^,;。]*(?:[,][^,;。]*)?$/.exec(words);
      const opens = /^\s*(?:[一二三四五六七八九十]是)?(20\d{2})年[,度我全]/.exec(words);
      const ahead = Number(target?.[1] ?? opens?.[1] ?? 0);
      const later = year !== null && ahead > year;
      if (draft.sentence.part === "lacking") {
        dropped.push({ draft, disposition: "other", why: "在“存在问题”部分，不是工作成果" });
      } else if (draft.sentence.part === "intended" || later || PLAN.test(words)) {
        const why = draft.sentence.part === "intended" ? "在下一步安排部分" : "计划、预计或目标";
        kept.push(change(draft, "status", { status: "plan" }, why));
      } else kept.push(draft);
    }
    return { kept, dropped };
  },
};
