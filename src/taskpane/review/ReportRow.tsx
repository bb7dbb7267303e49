import { Button, makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { pane } from "../../messages/zh-CN";
import { useLayout } from "../parts/layout";
import { nameOf } from "../state";
import type { Reading } from "../worker/protocol";

const useStyles = makeStyles({
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  pick: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: tokens.spacingHorizontalS,
  },
  title: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightSemibold,
  },
  picked: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { borderLeft: "4px solid Highlight" },
  },
  // In high contrast the button takes colours of the system, on which that of our theme may not show.
  facts: { "@media (forced-colors: active)": { color: "inherit" } },
  part: { display: "inline-block", marginInlineEnd: tokens.spacingHorizontalS },
  remove: { marginTop: tokens.spacingVerticalXS },
  warnings: {
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    "& summary": { cursor: "pointer", color: tokens.colorStatusWarningForeground1 },
    "& ul": { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, listStyleType: "disc" },
  },
});

interface Props {
  readonly reading: Reading;
  readonly picked: boolean;
  readonly onPick: () => void;
  readonly onRemove: () => void;
}

/** One report: what was found in it, what to know about it; picking it narrows the list of indicators to it. */
export function ReportRow({ reading, picked, onPick, onRemove }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { report, found, leftOut } = reading;
  const name = nameOf(reading);
  const year = report.year === null ? "" : pane.year(report.year);
  const counts = [pane.review.found(found.length), pane.review.leftOut(leftOut.length)];
  const facts = [report.region.name, year, ...counts].filter((part) => part !== "");
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <ToggleButton
          appearance="subtle"
          className={mergeClasses(styles.pick, picked && styles.picked)}
          checked={picked}
          onClick={onPick}
        >
          <span>
            <span className={styles.title}>{name}</span>
            <span className={mergeClasses(layout.muted, styles.facts)}>
              {facts.map((part) => (
                <span key={part} className={styles.part}>
                  {part}
                </span>
              ))}
            </span>
          </span>
        </ToggleButton>
        <Button
          appearance="subtle"
          className={styles.remove}
          icon={<DeleteRegular />}
          title={pane.review.remove}
          aria-label={pane.review.removeNamed(name)}
          onClick={onRemove}
        />
      </div>
      {report.warnings.length > 0 && (
        <details className={mergeClasses(styles.warnings, layout.muted)}>
          <summary>{pane.review.warnings(report.warnings.length)}</summary>
          <ul>
            {report.warnings.map((warning) => (
              <li key={`${warning.code} ${warning.start}`}>{warning.message}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
