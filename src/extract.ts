import { type Catalogue, loadTownships, longestRegionIn, parentOf, qualifiedName } from "./catalogue";
import { readFileBytes, readPaste } from "./intake";
import { problems, warnings } from "./messages/zh-CN";
import { type Fact, hash, type Mention, type Problem, type Report, type Warning, type WarningCode } from "./model";
import { type Draft, type Dropped, refine } from "./refine";
import { applyRules, type Ruling } from "./rules";
import {
  type Folded,
  fold,
  type Gazetteer,
  type Identity,
  identify,
  mayBeTownship,
  outlineOf,
  tablesIn,
  toRaw,
} from "./text";

export type Input =
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly file: string; readonly text: string };

export type Outcome =
  /** `text` is the decoded input, into which every offset of the report points. */
  | { readonly ok: true; readonly report: Report; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/** A report with everything that was left out on the way, for `zhibiao explain`. */
export interface Explained {
  readonly report: Report;
  readonly raw: string;
  readonly folded: Folded;
  readonly ruling: Ruling;
  readonly dropped: readonly Dropped[];
}

const DOWN_TO_COUNTIES: Gazetteer = { longestRegionIn, parentOf, qualifiedName, townshipsNamed: () => [] };

/** The places a report may be of; those below the counties are loaded when it may be of one of them. */
export const placesFor = async (raw: string): Promise<Gazetteer> =>
  mayBeTownship(raw) ? { ...DOWN_TO_COUNTIES, townshipsNamed: await loadTownships() } : DOWN_TO_COUNTIES;

/** Reads one report. The same input and catalogue give the same outcome on any machine. */
export async function extract(input: Input, catalogue: Catalogue): Promise<Outcome> {
  const decoded = "text" in input ? readPaste(input.text) : readFileBytes(input.file, input.bytes);
  if (!decoded.ok) {
    return { ok: false, problem: { file: input.file, code: decoded.code, message: problems[decoded.code] } };
  }
  const places = await placesFor(decoded.text);
  return { ok: true, report: explainText(input.file, decoded.text, catalogue, places).report, text: decoded.text };
}

/** The order of the rooms: text, rules, refiners, facts. Pure. `raw` is decoded text; offsets point into it. */
export function explainText(file: string, raw: string, catalogue: Catalogue, places = DOWN_TO_COUNTIES): Explained {
  const folded = fold(raw);
  const outline = outlineOf(folded.text, tablesIn(folded));
  const identity = identify(folded, outline, places);
  const ruling = applyRules(folded.text, outline);
  const context = {
    folded,
    outline,
    claims: ruling.claims,
    year: identity.year,
    regionNames: namesOf(identity),
    regionCode: identity.region.code,
    office: identity.organisation.endsWith("政府") ? "" : identity.organisation,
  };
  const { kept, dropped } = refine(context, catalogue);
  const reportId = hash(folded.text.replace(/\s+/g, ""));
  const facts = factsOf(kept, folded, reportId);
  const mentions = mentionsOf(ruling, kept, dropped, folded);
  const report = {
    file,
    reportId,
    ...identity,
    facts,
    mentions,
    warnings: warningsOf(identity, folded, facts, mentions),
  };
  return { report, raw, folded, ruling, dropped };
}

/** Every way the report may call its own region, longest first. */
function namesOf({ region }: Identity): string[] {
  const parent = region.code === "" ? undefined : parentOf(region.code);
  const bare = parent && region.name.startsWith(parent.name) ? region.name.slice(parent.name.length) : "";
  return [region.name, bare].filter((name) => name !== "");
}

function factsOf(drafts: readonly Draft[], folded: Folded, reportId: string): Fact[] {
  // Not from what the catalogue makes of it: a row keeps its id when the clerk changes the catalogue and imports again.
  const idOf = (draft: Draft): string => hash(`${reportId}|${draft.key}|${draft.claim.start}`);
  const ids = new Map(drafts.map((draft) => [draft.key, idOf(draft)]));
  return drafts.map((draft) => {
    const span = toRaw(folded, draft.claim);
    const sentence = toRaw(folded, draft.sentence);
    return {
      id: idOf(draft),
      indicator: { code: draft.code, name: draft.name, category: draft.category },
      dimension: draft.dimension,
      scope: draft.scope,
      value: draft.value,
      unit: draft.unit,
      qualifier: draft.qualifier,
      kind: draft.kind,
      period: draft.period,
      status: draft.status,
      partOf: draft.parent === null ? null : (ids.get(draft.parent) ?? null),
      confidence: draft.confidence,
      source: {
        ...span,
        text: folded.raw.slice(span.start, span.end),
        sentence: folded.raw.slice(sentence.start, sentence.end).trim(),
        section: draft.sentence.section,
      },
      steps: [
        { by: draft.claim.rule, note: `“${folded.text.slice(draft.claim.start, draft.claim.end)}”` },
        ...draft.steps,
      ],
    };
  });
}

function mentionsOf(ruling: Ruling, kept: readonly Draft[], dropped: readonly Dropped[], folded: Folded): Mention[] {
  const facts = new Set(kept.map((draft) => draft.claim));
  const reasons = new Map(dropped.map((d) => [d.draft.claim, d.disposition]));
  return ruling.claims.map((claim) => {
    const span = toRaw(folded, claim);
    const disposition = facts.has(claim)
      ? "fact"
      : (reasons.get(claim) ?? (claim.disposition === "fact" ? "other" : claim.disposition));
    return { ...span, text: folded.raw.slice(span.start, span.end), disposition, rule: claim.rule };
  });
}

function warningsOf(
  identity: Identity,
  folded: Folded,
  facts: readonly Fact[],
  mentions: readonly Mention[],
): Warning[] {
  const found: WarningCode[] = [];
  if (mentions.length === 0) found.push("no-numbers");
  else if (facts.length === 0) found.push("no-facts");
  if (identity.year === null) found.push("no-year");
  if (identity.region.name === "") found.push("no-region");
  else if (identity.region.code === "") found.push("region-without-code");
  if (folded.traditional > 0.02) found.push("traditional-text");
  if (/\ufffd|\?[,，!！]|[\u4e00-\u9fff]\?[\u4e00-\u9fff]/.test(folded.text)) found.push("damaged-text");
  return found.map((code) => ({ code, message: warnings[code], start: 0, end: 0 }));
}
