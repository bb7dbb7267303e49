import type { Kind } from "../model";

/**
 * One indicator of the catalogue.
 *
 * An alias is a space-separated list of conditions on the phrase the extractor composes for a number
 * (scope-free, simplified, without the number): a word must occur in it, `a|b` is either word, a leading `-` forbids the word.
 * `行政复议 收到|接收 申请 -不予` fits 共收到行政复议申请 and 行政复议申请共接收, not 不予受理行政复议申请.
 */
export interface IndicatorEntry {
  /** Two letters of the category, a dash, three digits: `FY-001`. Never reused. */
  readonly code: string;
  readonly name: string;
  /** One of the category names in the same file. */
  readonly category: string;
  /** Canonical unit; measure words of the same family are converted to it. */
  readonly unit: string;
  readonly kind: Kind;
  readonly definition: string;
  readonly aliases: readonly string[];
  /** Codes, for a rate. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** Sentences of our own; each, extracted on its own, must give a fact with this code. */
  readonly examples: readonly string[];
}

export interface Catalogue {
  /** Date of the last change, ISO. */
  readonly version: string;
  readonly categories: readonly { readonly prefix: string; readonly name: string; readonly source: string }[];
  readonly indicators: readonly IndicatorEntry[];
}
