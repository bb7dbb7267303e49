import { loadDefaultCatalogue } from "../../src/catalogue";
import { connect, disconnect, ExcelHost } from "../support/excel";
import { importReports } from "../support/live";
import { manyReports } from "../support/many";

const shipped = loadDefaultCatalogue();
const MB = 1_000_000;
/** Seeds of each year; 20 years of five are 100 reports. */
const YEARS = 20;

afterEach(disconnect);

interface Cost {
  readonly rows: number;
  readonly syncs: number;
  readonly largest: number;
  readonly largestAnswer: number;
}

async function costOf(host: ExcelHost, years: number, first: number): Promise<Cost> {
  const before = host.requests.length;
  const { merge } = await importReports(manyReports(years, first), { shipped });
  const requests = host.requests.slice(before);
  return {
    rows: merge.added,
    syncs: requests.length,
    largest: Math.max(...requests.map(({ bytes }) => bytes)) / MB,
    largestAnswer: Math.max(...requests.map(({ responseBytes }) => responseBytes)) / MB,
  };
}

const told = (what: string, { rows, syncs, largest, largestAnswer }: Cost): string =>
  `${what}: ${rows} rows, ${syncs} syncs, largest request ${largest.toFixed(2)} MB, largest answer ${largestAnswer.toFixed(2)} MB`;

test("100 reports take at most 12 syncs, each further 5,000 rows at most 4, no request 4 MB", async () => {
  const small = new ExcelHost();
  connect(small);
  const hundred = await costOf(small, YEARS, 2000);
  const again = await costOf(small, YEARS, 2020);
  const large = new ExcelHost();
  connect(large);
  const twice = await costOf(large, 2 * YEARS, 2000);
  const lines = [
    told("100 reports into an empty workbook", hundred),
    told("100 more into that workbook", again),
    told("200 reports into an empty workbook", twice),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  expect(hundred.rows).toBeGreaterThanOrEqual(5000);
  expect(hundred.syncs).toBeLessThanOrEqual(12);
  const thousands = (twice.rows - hundred.rows) / 5000;
  expect(twice.syncs - hundred.syncs).toBeLessThanOrEqual(4 * thousands);
  // What is there already has to be read: as many rows as are added.
  expect(again.syncs).toBeLessThanOrEqual(12 + 4 * (hundred.rows / 5000));
  for (const { largest, largestAnswer } of [hundred, again, twice]) {
    expect(largest).toBeLessThan(4);
    expect(largestAnswer).toBeLessThan(5);
  }
});
