import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { pane } from "../../messages/zh-CN";
import { useLayout } from "../parts/layout";
import type { SheetPreview } from "../worker/protocol";
import { SheetGrid } from "./SheetGrid";

const useStyles = makeStyles({
  box: {
    flexGrow: 1,
    // In a low window the step scrolls, rather than leave a sheet one row.
    minHeight: "220px",
    display: "flex",
    flexDirection: "column",
    padding: 0,
    overflow: "hidden",
    // The cells that stay in view would cover a ring of the grid itself.
    "&:has(> :focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  tabs: {
    flexShrink: 0,
    overflowX: "auto",
    // The ring of the tab that has the focus.
    padding: tokens.strokeWidthThick,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  grid: { flexGrow: 1, minHeight: 0, overflow: "auto", outlineStyle: "none" },
  note: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
});

/** The sheets that would be written, with their tabs below them as in a workbook. */
export function SheetPreviews({ sheets }: { readonly sheets: readonly SheetPreview[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const [name, setName] = useState("");
  const sheet = sheets.find((candidate) => candidate.name === name) ?? sheets[0];
  if (!sheet) return null;
  return (
    <section className={mergeClasses(layout.card, styles.box)} aria-label={pane.write.preview}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div key={sheet.name} className={styles.grid} role="tabpanel" aria-label={sheet.name} tabIndex={0}>
        <SheetGrid sheet={sheet} />
      </div>
      <div className={mergeClasses(layout.muted, styles.note)}>
        {pane.write.rows(sheet.name, sheet.total, sheet.rows.length)}
      </div>
      <div className={styles.tabs}>
        <TabList
          size="small"
          selectedValue={sheet.name}
          onTabSelect={(_, data) => setName(String(data.value))}
          aria-label={pane.write.sheetsLabel}
        >
          {sheets.map((candidate) => (
            <Tab key={candidate.name} value={candidate.name}>
              {candidate.name}
            </Tab>
          ))}
        </TabList>
      </div>
    </section>
  );
}
