import { findings as texts } from "../messages/zh-CN";
import type { Finding } from "../model";
import { sameExtent } from "./extent";
import { about } from "./finding";
import { grouped, isYearly, measure, type Observation, shown, subject, withUnit } from "./observations";
import { likeness, type Sentences } from "./sentence";

/** Below this a number of last year is too small for its multiple to mean anything. */
const TINY = 10;
/** A fall to less than this is told by the number it fell from, 41 to 4, not by a multiple that a case more or less changes. */
const LEAST = 6;
/** 归零, 未发生: the report means the nought it tells. */
const MEANT_AS_NOUGHT =
  /归零|清零|为零|零(?:发生|受理|败诉|纠错|案件|投诉|申请|上访|事故)|未发生|未发现|未出现|没有|无[^\d]{0,8}$/;
/** A slip of whole places shows as the power of ten itself, to less than one digit in two hundred. */
const SAME_DIGITS = 0.005;
/** 万元 told as 元: between two years the thing itself may double or halve, which leaves the slip of four places plain. */
const ABOUT_TEN_THOUSAND = Math.log10(2);

const COUNTED: ReadonlySet<string> = new Set(["count", "amount"]);
/** Land, roads and goods add up over a year as cases do; days and points do not. */
const EXTENT = /^(?:平方(?:公里|千米|米)|立方米|公里|千米|米|亩|公顷|吨|公斤|千克)$/;
const isExtent = ({ fact }: Observation): boolean => fact.kind === "measure" && EXTENT.test(fact.unit);

/** The share of pairs that two wordings of one thing have in common. */
const SAME_WORDS = 0.5;

interface Pair {
  readonly before: Observation;
  readonly now: Observation;
  /** The larger over the smaller. */
  readonly ratio: number;
}

/** The power of ten by which one year was written in another unit or with a place too many, or undefined. */
function slippedPlaces({ now, ratio }: Pair): number | undefined {
  if (!Number.isFinite(ratio)) return undefined;
  const places = Math.log10(ratio);
  if (Math.abs(places - 4) < ABOUT_TEN_THOUSAND) return 4;
  const whole = Math.round(places);
  const same = Math.abs(ratio / 10 ** whole - 1) < SAME_DIGITS;
  // A count of 12 may well be 120 the next year; an amount of the same digits is hardly ever another amount.
  return same && whole <= 4 && whole >= (now.fact.kind === "amount" ? 1 : 3) ? whole : undefined;
}

function jump(pair: Pair): Finding {
  const { before, now, ratio } = pair;
  const places = slippedPlaces(pair);
  const said = [now.fact.indicator.name, withUnit(before.fact), withUnit(now.fact)] as const;
  const shared = { difference: now.fact.value - before.fact.value, unit: now.fact.unit };
  if (places !== undefined) {
    const message = texts.places(...said, 10 ** places, now.fact.unit);
    return about(now, [before], { kind: "unit-change", severity: "warning", certainty: 0.9, message, ...shared });
  }
  const times = Number.isFinite(ratio) ? shown(Number(ratio.toPrecision(3))) : undefined;
  const message = texts.jump(...said, times, now.fact.value > before.fact.value);
  return about(now, [before], { kind: "jump", severity: "warning", certainty: 0.6, message, ...shared });
}

function checkPair(before: Observation, now: Observation, factor: number): readonly Finding[] {
  const [was, is] = [before.fact.value, now.fact.value];
  const larger = Math.max(was, is);
  const smaller = Math.min(was, is);
  if (smaller < 0 || was < TINY || larger < factor * Math.max(smaller, LEAST)) return [];
  const { sentence, text } = now.fact.source;
  const words = sentence.slice(0, Math.max(0, sentence.indexOf(text)) + text.length + 4);
  if (is === 0 && MEANT_AS_NOUGHT.test(words)) return [];
  return [jump({ before, now, ratio: smaller === 0 ? Number.POSITIVE_INFINITY : larger / smaller })];
}

/** A body whose amount of a year is written without 万 is rare, and one that has just a ten thousandth of the whole is rarer. */
const WITHOUT_WAN = 10_000;

/** 万元 told as 元 for another area than the year before, where each of the two years tells one amount. */
function slipped(amounts: readonly Observation[]): readonly Finding[] {
  return [...grouped(amounts, (one) => `${subject(one)}\n${one.fact.unit}`).values()].flatMap((group) => {
    const years = grouped(group, ({ year }) => String(year));
    return group.flatMap((now) => {
      const [before, ...more] = years.get(String((now.year ?? 0) - 1)) ?? [];
      const isOnly = more.length === 0 && years.get(String(now.year))?.length === 1;
      if (!before || !isOnly || before.measured.scope === now.measured.scope) return [];
      const [was, is] = [before.fact.value, now.fact.value];
      const [smaller, larger] = [Math.min(was, is), Math.max(was, is)];
      const pair = { before, now, ratio: larger / smaller };
      return smaller < WITHOUT_WAN && slippedPlaces(pair) === 4 ? [jump(pair)] : [];
    });
  });
}

/** 清理187件 and 报备11件, compared as one although the catalogue knows them as two: far apart, they are one in the same words only. */
const isOneThing = (before: Observation, now: Observation, sentences: Sentences): boolean => {
  const [was, is] = [before, now].map(({ fact }) => fact.indicator.code);
  if (was === is || was === null || is === null) return true;
  const [earlier, later] = [before, now].map((one) => sentences.get(one)?.clause(one) ?? "");
  return likeness(earlier ?? "", later ?? "") >= SAME_WORDS;
};

/** Counts, amounts and extents that are `factor` times the year before or more, or as many times less, exact or rounded. */
export function checkJumps(all: readonly Observation[], sentences: Sentences, factor: number): readonly Finding[] {
  const used = all.filter(
    (one) => one.adopted && one.year !== null && isYearly(one) && (COUNTED.has(one.fact.kind) || isExtent(one)),
  );
  const byYear = new Map(used.map((one) => [`${measure(one)}\n${one.year}`, one]));
  const jumps = [...grouped(used, measure)].flatMap(([key, group]) =>
    group.flatMap((now) => {
      const before = byYear.get(`${key}\n${(now.year ?? 0) - 1}`);
      return before && isOneThing(before, now, sentences) && sameExtent(before, now, sentences)
        ? checkPair(before, now, factor)
        : [];
    }),
  );
  return [...jumps, ...slipped(used.filter(({ fact }) => fact.kind === "amount"))];
}
