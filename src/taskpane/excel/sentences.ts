import { shortfalls } from "../../hosts/excel";
import { excel, pane } from "../../messages/zh-CN";
import type { Said } from "../host";
import type { CatalogueNews, Composition } from "../worker/protocol";

const say = pane.live;

/** Names in a sentence; what is left out is counted. */
const NAMED = 3;

const names = (all: readonly string[]): string => say.names(all.slice(0, NAMED), all.length);

const counted = (...parts: readonly (readonly [number, (count: number) => string])[]): readonly string[] =>
  parts.flatMap(([count, text]) => (count > 0 ? [text(count)] : []));

const warning = (text: string, subject = ""): Said => ({ tone: "warning", subject, text });

const success = (text: string): Said => ({ tone: "success", subject: "", text });

/** What cannot be used of an edited catalogue. */
const catalogueSaid = ({ problems }: CatalogueNews): readonly Said[] =>
  problems.map(({ code, name, message }) =>
    warning(message, code + name === "" ? say.catalogue : say.catalogueRow(code, name)),
  );

/** That reports are read with an edited catalogue, and how it differs from ours. */
export function catalogueUsed(news: CatalogueNews): readonly Said[] {
  const { added, altered, removed, merged } = news.changes;
  const changes = counted(
    [added, say.entriesAdded],
    [altered, say.entriesAltered],
    [removed, say.entriesRemoved],
    [merged.length, say.entriesMerged],
  );
  const used: Said = { tone: "info", subject: "", text: say.catalogueUsed(changes) };
  return [...(changes.length > 0 ? [used] : []), ...catalogueSaid(news)];
}

const keptSaid = (kept: readonly string[]): readonly Said[] =>
  kept.length > 0 ? [warning(say.kept(names(kept), kept.length))] : [];

/** The result of an import; `failed` counts the files that gave no report. */
export function importSaid(
  { added, renewed, removed, kept, files, twins, catalogue }: Composition,
  failed: number,
  catalogues: ReadonlySet<string | undefined>,
): readonly Said[] {
  const changes = counted([added, say.added], [renewed, say.renewed], [removed, say.removed]);
  const others = failed > 0 ? say.failedFiles(failed) : "";
  return [
    success(say.written(files.length, changes) + others),
    ...keptSaid(kept),
    ...twins.map((file) => warning(say.twins, file)),
    ...([...catalogues].some((name) => name !== catalogue.name) ? [warning(say.catalogueChanged)] : []),
    ...catalogueSaid(catalogue),
  ];
}

/** What an older Excel leaves out of every write. */
export const shortfallsSaid = (): readonly Said[] =>
  shortfalls().map((text) => ({ tone: "info", subject: "", text }) as const);

export function undoSaid(gone: number, back: number, kept: readonly string[], all: boolean): readonly Said[] {
  const changes = counted([gone, say.removed], [back, say.restored]);
  const stayed = kept.length > 0 ? [warning(say.stayed(names(kept), kept.length))] : [];
  return [success(all ? say.undoneAll : say.undone(changes)), ...stayed];
}

export const updated = (text: string, { catalogue }: Composition): readonly Said[] => [
  success(text),
  ...catalogueSaid(catalogue),
];

/** What became of an earlier write that had been broken off, and whether somebody else was at the rows of this one. */
export const alsoSaid = (recovery: keyof typeof excel.recoveries | undefined, undisturbed = true): readonly Said[] => [
  ...(recovery === undefined ? [] : [warning(excel.recoveries[recovery])]),
  ...(undisturbed ? [] : [warning(excel.disturbed)]),
];
