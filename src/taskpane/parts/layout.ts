import { makeStyles, tokens } from "@fluentui/react-components";

/** Where there is room for two columns and wider margins, and where there is not. */
export const WIDE = "@media (min-width: 860px)";
export const NARROW = "@media (max-width: 859.98px)";
/** A pane of usual width at twice its size. */
export const MAGNIFIED = "@media (max-width: 299.98px)";

/** Not for the eye, and still there for a screen reader. */
export const UNSEEN = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
} as const;

/** The frame every step shares: what scrolls, and the bar with the next step below it. */
export const useLayout = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    [WIDE]: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}` },
  },
  /** A form wider than this makes the eye travel. */
  narrow: { [WIDE]: { width: "100%", maxWidth: "720px", boxSizing: "border-box", marginInline: "auto" } },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  empty: { color: tokens.colorNeutralForeground2, textAlign: "center", paddingBlock: tokens.spacingVerticalXXXL },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  footer: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // Beside two buttons of a narrow pane the words break where they may, not within one.
    wordBreak: "keep-all",
    [MAGNIFIED]: { flexWrap: "wrap" },
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
