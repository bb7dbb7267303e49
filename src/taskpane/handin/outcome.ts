import { pane } from "../../messages/zh-CN";
import type { HandInOptions } from "../../sheet/hand-in";
import type { HandInPreview, Said } from "../host";
import { save } from "../save";
import type { Answers } from "../worker/protocol";

const say = pane.handIn;

/** What no system allows in the name of a file, or what ends it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them.
const ILLEGAL = /[\\/:*?"<>|\u0000-\u001f\u007f]+/g;

/** Characters of the unit in the name: systems allow 255 bytes, and one of these takes three. */
const LONGEST = 60;

const fileNameOf = ({ unit, on }: Pick<HandInOptions, "unit" | "on">): string =>
  say.fileName(Array.from(unit.replace(ILLEGAL, "_")).slice(0, LONGEST).join(""), on);

/** `others` are warnings of the host. */
export const previewOf = (
  { broken, seen, sheets, contents: { unsure, findings } }: Answers["handIn"],
  others: readonly string[] = [],
): HandInPreview => ({
  broken,
  seen,
  sheets,
  warnings: [...others, ...(unsure + findings > 0 ? [say.unsure(unsure, findings)] : [])],
});

export function saveHandIn(bytes: Uint8Array<ArrayBuffer>, options: HandInOptions): readonly Said[] {
  const name = fileNameOf(options);
  save(bytes, name);
  return [{ tone: "success", subject: "", text: say.downloaded(name) }];
}
