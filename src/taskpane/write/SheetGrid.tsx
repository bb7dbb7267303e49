import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { pane } from "../../messages/zh-CN";
import type { PreviewCell, PreviewRow, SheetPreview } from "../worker/protocol";

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  table: { borderCollapse: "separate", borderSpacing: 0, fontSize: tokens.fontSizeBase200 },
  edge: {
    position: "sticky",
    zIndex: 1,
    padding: `2px ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightRegular,
    borderRight: line,
    borderBottom: line,
  },
  top: { top: 0 },
  // In a low window the rows a sheet keeps in view would leave no room for the others.
  head: { "@media (min-height: 480px)": { position: "sticky", top: 0, zIndex: 2 } },
  side: { left: 0, textAlign: "end" },
  corner: { top: 0, left: 0, zIndex: 2 },
  cell: {
    maxWidth: "220px",
    padding: `2px ${tokens.spacingHorizontalS}`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    borderRight: line,
    borderBottom: line,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  // As in a spreadsheet, a long title runs on over the empty cells beside it and does not widen its column.
  open: { borderRight: "none" },
  spill: { maxWidth: 0, overflow: "visible" },
  note: { color: tokens.colorNeutralForeground3 },
  wrapped: { maxWidth: "360px" },
  header: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2 },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  muted: { color: tokens.colorNeutralForeground3 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  text: {},
});

const hint = ({ text, formula }: PreviewCell): string | undefined =>
  formula ? pane.write.formula(formula) : text.length > 12 ? text : undefined;

const spills = ({ tone }: PreviewCell): boolean => tone === "title" || tone === "note";

function Row({ row, letters }: { readonly row: PreviewRow; readonly letters: readonly string[] }) {
  const styles = useStyles();
  const open = row.cells.some(spills);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.edge, styles.side)}>
        {row.number}
      </th>
      {row.cells.map((cell, i) => (
        <td
          key={letters[i]}
          className={mergeClasses(styles.cell, styles[cell.tone], open && styles.open, spills(cell) && styles.spill)}
          title={hint(cell)}
        >
          {cell.text}
        </td>
      ))}
    </tr>
  );
}

/** The first rows of a sheet, with the letters and numbers a spreadsheet shows around them. */
export function SheetGrid({ sheet: { name, letters, rows, frozen } }: { readonly sheet: SheetPreview }) {
  const styles = useStyles();
  const draw = (row: PreviewRow) => <Row key={row.number} row={row} letters={letters} />;
  return (
    <table className={styles.table} aria-label={name}>
      <thead className={styles.head}>
        <tr>
          <td className={mergeClasses(styles.edge, styles.corner)} />
          {letters.map((letter) => (
            <th key={letter} scope="col" className={mergeClasses(styles.edge, styles.top)}>
              {letter}
            </th>
          ))}
        </tr>
        {rows.slice(0, frozen).map(draw)}
      </thead>
      <tbody>{rows.slice(frozen).map(draw)}</tbody>
    </table>
  );
}
