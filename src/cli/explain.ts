import type { Explained } from "../extract";
import { cli } from "../messages/zh-CN";
import type { Mention } from "../model";
import { dispositionLabels } from "../sheet/labels";

function context(raw: string, mention: Mention): string {
  const before = raw.slice(Math.max(0, mention.start - 24), mention.start);
  const after = raw.slice(mention.end, mention.end + 24);
  return `${before}【${mention.text}】${after}`.replace(/\s+/g, " ");
}

function path(explained: Explained, mention: Mention): string[] {
  const { report, dropped, ruling, folded } = explained;
  const at = (start: number): boolean => folded.starts[start] === mention.start;
  const lines = report.facts
    .filter((fact) => fact.source.start === mention.start)
    .flatMap((fact) => [
      `  → ${fact.indicator.name}${fact.dimension ? `（${fact.dimension}）` : ""} = ${fact.value}${fact.unit}  ${fact.period}  ${cli.confidence} ${fact.confidence}`,
      ...fact.steps.filter((step) => step.note !== "").map((step) => `    ${step.by}: ${step.note}`),
    ]);
  for (const { draft, why } of dropped.filter((d) => at(d.draft.claim.start))) {
    lines.push(
      ...draft.steps.filter((step) => step.note !== "").map((step) => `    ${step.by}: ${step.note}`),
      `  ✗ ${why}`,
    );
  }
  for (const { claim, by } of ruling.dropped.filter((d) => d.by.start <= d.claim.start && at(d.by.start))) {
    lines.push(`    ${cli.outrun(claim.rule, by.rule)}`);
  }
  return lines;
}

/** Why each number, or the `n`-th (from 1), became the row it did, or none: rule, refiners' steps, what was dropped. */
export function explainMentions(explained: Explained, n: number | null): string {
  const { mentions } = explained.report;
  return mentions
    .map((mention, i) => ({ mention, number: i + 1 }))
    .filter(({ number }) => n === null || number === n)
    .map(({ mention, number }) =>
      [
        `${number}. ${context(explained.raw, mention)}`,
        `  ${cli.rule} ${mention.rule}：${dispositionLabels[mention.disposition]}`,
        ...path(explained, mention),
      ].join("\n"),
    )
    .join("\n\n");
}
