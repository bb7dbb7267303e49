import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { pane } from "../../messages/zh-CN";
import type { BookNow } from "../host";
import { useLayout } from "../parts/layout";

const say = pane.book;

/** Files named of the last import; the rest is counted. */
const NAMED = 2;

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

const yearsOf = (years: readonly number[]): string => {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return "";
  return first === last ? pane.year(first) : pane.live.years(first, last);
};

/** What is in the open workbook, of what we wrote. */
export function BookCard({ now }: { readonly now: NonNullable<BookNow> }) {
  const styles = useStyles();
  const layout = useLayout();
  const { rows, reports, years, unsure, findings, lastImport } = now;
  const lines: readonly (readonly [string, string])[] = [
    [say.rows, say.rowCount(rows)],
    [say.reports, say.reportCount(reports)],
    [say.years, yearsOf(years)],
    [say.open, say.openCount(unsure, findings)],
    [
      say.last,
      lastImport ? say.lastImport(lastImport.on, lastImport.files.slice(0, NAMED), lastImport.files.length) : "",
    ],
  ];
  return (
    <section className={mergeClasses(layout.card, layout.column)} aria-label={say.heading}>
      <h2 className={layout.heading}>{say.heading}</h2>
      <dl className={styles.list}>
        {lines
          .filter(([, value]) => value !== "")
          .map(([term, value]) => [
            <dt key={term} className={styles.term}>
              {term}
            </dt>,
            <dd key={`${term}=`} className={styles.value}>
              {value}
            </dd>,
          ])}
      </dl>
    </section>
  );
}
