import type { Fact, Report } from "../../src/model";
import { asBig5Holds, encode } from "../support/encodings";
import { explained, readBytes, readText, SAMPLES, SEEDS, type TextFile } from "../support/seeds";

const ALL = [...SEEDS, ...SAMPLES];
const named = (files: readonly TextFile[]) => files.map((file) => [file.file, file] as const);

describe("every number is accounted for", () => {
  test.each(named(ALL))("%s: each run of digits lies in exactly one mention", (_file, file) => {
    const { raw, report } = explained(file);
    const astray = Array.from(raw.matchAll(/[0-9０-９]+/g), (run) => {
      const [start, end] = [run.index, run.index + run[0].length];
      const holders = report.mentions.filter((mention) => mention.start < end && start < mention.end);
      const whole = holders.length === 1 && holders.every((mention) => mention.start <= start && end <= mention.end);
      return whole ? null : `${raw.slice(start - 8, start)}【${run[0]}】${raw.slice(end, end + 8)} ×${holders.length}`;
    });
    expect(astray.filter((each) => each !== null)).toEqual([]);
  });

  test.each(named(ALL))("%s: mentions are in order, apart, and as the text has them", (_file, file) => {
    const { raw, report } = explained(file);
    for (const [i, mention] of report.mentions.entries()) {
      expect(mention.text).toBe(raw.slice(mention.start, mention.end));
      expect(mention.start).toBeGreaterThanOrEqual(report.mentions[i - 1]?.end ?? 0);
    }
  });

  test.each(named(ALL))("%s: facts and the mentions called facts are the same places", async (_file, file) => {
    const { facts, mentions } = await readText(file);
    const places = new Set(facts.map(({ source }) => source.start));
    const called = mentions.filter(({ disposition }) => disposition === "fact").map(({ start }) => start);
    expect(called).toEqual([...places].sort((a, b) => a - b));
  });

  test.each(named(ALL))("%s: ids are unique, parents exist and come to an end", async (_file, file) => {
    const { facts } = await readText(file);
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    expect(byId.size).toBe(facts.length);
    for (const fact of facts) {
      const seen = new Set<string>();
      for (let at: string | null = fact.id; at !== null; at = byId.get(at)?.partOf ?? null) {
        expect(byId.has(at)).toBe(true);
        expect(seen.has(at)).toBe(false);
        seen.add(at);
      }
    }
  });
});

const pointsHome = (raw: string, { facts }: Report): void => {
  for (const { source } of facts) {
    expect(raw.slice(source.start, source.end)).toBe(source.text);
    expect(source.sentence).toContain(source.text);
    expect(raw).toContain(source.sentence);
  }
};

/** What of a fact does not depend on where in the file it stands, nor on how its lines end. */
const content = ({ source, id: _id, ...rest }: Fact) => ({
  ...rest,
  text: source.text,
  sentence: source.sentence.replaceAll("\r\n", "\n"),
  section: source.section,
});

describe("every value points home", () => {
  test.each(named(ALL))("%s", async (_file, file) => pointsHome(file.text, await readText(file)));

  const SCRIPTS = Object.keys(encode).filter((script) => script !== "Big5") as (keyof typeof encode)[];
  describe.each(named(SEEDS))("%s", (_file, file) => {
    const plain = readText(file);
    test.each(SCRIPTS)("as %s", async (script) => {
      const report = await readBytes(file.file, encode[script](file.text));
      pointsHome(file.text, report);
      expect(report).toEqual(await plain);
    });

    test("with CRLF line ends", async () => {
      const text = file.text.replace(/\r?\n/g, "\r\n");
      const report = await readBytes(file.file, encode["UTF-8"](text));
      pointsHome(text, report);
      const { reportId, facts, mentions } = await plain;
      expect(report.reportId).toBe(reportId);
      expect(report.facts.map(content)).toEqual(facts.map(content));
      expect(report.mentions.map(({ disposition, rule }) => [disposition, rule])).toEqual(
        mentions.map(({ disposition, rule }) => [disposition, rule]),
      );
    });
  });

  test("the traditional seed as Big5", async () => {
    const [, traditional] = SEEDS;
    const text = asBig5Holds(traditional?.text ?? "");
    const report = await readBytes("seed.txt", encode.Big5(text));
    pointsHome(text, report);
    expect(report).toEqual(await readText({ file: "seed.txt", text }));
    expect(report.facts.length).toBeGreaterThan(50);
  });
});

test("the same input gives the same output, byte for byte", async () => {
  const once = () => Promise.all(ALL.map(async (file) => JSON.stringify(await readText(file))));
  expect(await once()).toEqual(await once());
});

test("the order in which reports are read changes none of them", async () => {
  const forward = await Promise.all(ALL.map(readText));
  const backward = await Promise.all([...ALL].reverse().map(readText));
  expect(backward.reverse()).toEqual(forward);
});
