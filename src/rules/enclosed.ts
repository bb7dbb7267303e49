import type { Claim } from "../model";
import type { Rule } from "./types";

/** Numerals as they stand inside names; 四川, 统一 and 进一步 hold none. */
const IN_NAME = /\d+(?:\.\d+)?%?|(?<![进统同唯专单第])[一二两三四五六七八九十百千万]+(?![川亚直定般些体致旦概])/g;

function numbersWithin(text: string, enclosing: RegExp): Claim[] {
  return Array.from(text.matchAll(enclosing)).flatMap((match) =>
    Array.from(match[0].matchAll(IN_NAME), (n) => ({
      start: match.index + n.index,
      end: match.index + n.index + n[0].length,
      disposition: "name" as const,
    })),
  );
}

/** Numbers inside the title of a document, dates excepted. */
export const titled: Rule = {
  name: "titled",
  find: (text) => numbersWithin(text, /《[^》\n]{1,80}》|<[^<>\n]{1,40}>/g),
};

/** Numbers inside a short quotation are part of a name: “四张清单”, “1+6+N”. */
export const quoted: Rule = {
  name: "quoted",
  find: (text) => numbersWithin(text, /[“"‘]([^“”"‘’,。;:\n]{1,18})[”"’]/g),
};
