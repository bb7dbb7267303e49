import { patternRule } from "./types";

/** Numbers of documents, meetings, terms and articles. */
export const documentNumber = patternRule("document-number", "docno", [
  /[〔[【(](?:19|20)\d{2}[〕\]】)] ?(?:第 ?)?\d+ ?号/g,
  /(?:总)?第 ?\d+ ?(?:[-—至、~] ?(?:第 ?)?\d+ ?)?(?:号|届|条|款|章|版|批|期(?=[》”刊])|轮|阶段|季度|片区|次(?!性))/g,
  /(?:令|公告|函|文) ?(?:第 ?)?\d+ ?号/g,
  /\d{4}年第 ?\d+ ?版/g,
  /\((?:19|20)\d{2}\)[\u4e00-\u9fff\d]{2,10}?\d+号/g,
]);
