import { brokenBook, canOpenCopy, type LiveBook, openCopy } from "../../hosts/excel";
import { damaged } from "../../hosts/excel/check";
import { pane } from "../../messages/zh-CN";
import { tables } from "../../sheet/formulas";
import { previewOf, saveHandIn } from "../handin/outcome";
import type { HandInOrder, HandInOutcome, Said } from "../host";
import { alsoSaid } from "./sentences";
import { isEmpty, NOTHING, read, type Work } from "./write";

const say = pane.handIn;

/** What the copy is made of; the other sheets are computed anew. */
const SOURCES: readonly string[] = [tables.details, tables.reports];

/** What a person deleted that the copy would go out without. */
function lacking({ spec }: Pick<Work, "spec">, { book, there }: LiveBook): readonly string[] {
  const columns = damaged(there, spec).filter(([{ name }]) => SOURCES.includes(name));
  return [
    ...SOURCES.filter((name) => !(name in book.tables)),
    ...columns.map(([{ name }, headers]) => say.columns(name, headers)),
  ];
}

const CHUNK = 0x8000;

/** A function takes only so many arguments, so that a large file is told in pieces. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

/** The copy in a window of its own; as a download where this Excel cannot do that. */
async function give(bytes: Uint8Array<ArrayBuffer>, { options, tell }: HandInOrder): Promise<readonly Said[]> {
  if (!canOpenCopy()) return saveHandIn(bytes, options);
  tell("opening");
  try {
    await openCopy(base64(bytes));
    return [{ tone: "success", subject: "", text: say.opened }];
  } catch (error) {
    console.warn(error);
    return [...saveHandIn(bytes, options), { tone: "info", subject: "", text: say.notOpened }];
  }
}

/** From the rows as they stand in the workbook; nothing is written there. */
export async function handIn(order: HandInOrder, work: Pick<Work, "spec" | "teller">): Promise<HandInOutcome> {
  const live = await read(work);
  const also = alsoSaid(live.recovery);
  if (isEmpty(live)) return { preview: null, said: [...NOTHING.said, ...also] };
  const lost = lacking(work, live);
  if (lost.length > 0) {
    return { preview: null, said: [{ tone: "error", subject: "", text: say.damaged(lost) }, ...also] };
  }
  const errors = await brokenBook(work.spec, live, work.teller);
  work.teller.computing();
  const { options, file, run } = order;
  const answer = await run({ kind: "handIn", book: { ...order.book, there: live.book }, options, file });
  const preview = previewOf(answer, errors.length > 0 ? [say.errors(errors)] : []);
  return { preview, said: [...(answer.bytes ? await give(answer.bytes, order) : []), ...also] };
}
