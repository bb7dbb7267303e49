import { MAX_BYTES, type ProblemCode } from "../model";
import { type Decoded, decode, isBlank } from "./decode";

/** What a file is read as, by the ending of its name. */
const TEXT_ENDINGS = ["", "txt", "text", "md"];

/** A format begins with a letter; the 2021 of 报告.2021 is none. */
const endingOf = (file: string): string => /\.([a-z][a-z0-9]{0,4})$/i.exec(file)?.[1]?.toLowerCase() ?? "";

/** Text pasted by a person: the same limits as a file. */
export function readPaste(text: string): Decoded {
  let code: ProblemCode | null = null;
  if (isBlank(text)) code = "empty";
  // A UTF-16 unit is at least one byte in any encoding and at most three in UTF-8.
  else if (text.length > MAX_BYTES) code = "too-large";
  return code ? { ok: false, code } : { ok: true, text, encoding: "" };
}

/** A file's bytes to text, or the reason why not. */
export function readFileBytes(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length > 0 && !TEXT_ENDINGS.includes(endingOf(file))) return { ok: false, code: "unsupported-format" };
  return decode(bytes);
}
