import type { Numeral } from "../model";
import { readArabic } from "./arabic";
import { readChinese } from "./chinese";
import { matchAt } from "./match";

const DIGIT = "零〇○一二两三四五六七八九";
/** Longer runs are no numbers; the bound keeps a page of 一 cheap. */
const CHINESE = new RegExp(
  `(?!○)[${DIGIT}十百千万亿]{1,24}(?![${DIGIT}十百千万亿])(?:点(?!○)[${DIGIT}]{1,12}(?![${DIGIT}十百千万]))?`,
  "y",
);

const COUNTS = "(?=[十百千万个名家件次项条宗起人份部场位户例余多])";
/** 数十, 几百, 上万, 若干; two digits in a row (两三家, 七八百人, 十五六个); 十几. */
const VAGUE = new RegExp(
  `(?:[数几上]|若干)[十百千万亿]+|若干|[数几](?=[项件次名家个])|[二三四五六七八九]?十几[万亿]?|十?(?:一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)${COUNTS}[十百千万亿]*`,
  "y",
);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Reads the number that begins exactly at `at`, or null when none does. */
export function readNumeral(text: string, at: number): Numeral | null {
  if (isDigit(text.charCodeAt(at))) return readArabic(text, at);
  const base = { start: at, decimals: 0, script: "chinese", qualifier: "exact" } as const;
  const vague = matchAt(VAGUE, text, at);
  if (vague) return { ...base, end: at + vague[0].length, value: 0, vague: true };
  const chinese = matchAt(CHINESE, text, at);
  const value = chinese && readChinese(chinese[0]);
  if (!chinese || !value) return null;
  return { ...base, end: at + chinese[0].length, value: value.toNumber(), vague: false };
}
