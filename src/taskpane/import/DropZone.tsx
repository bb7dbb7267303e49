import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { pane } from "../../messages/zh-CN";
import { useLayout } from "../parts/layout";

const useStyles = makeStyles({
  zone: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  // The frame looks like something to click, so all of it is.
  pick: { "::before": { content: '""', position: "absolute", inset: 0 } },
  icon: { fontSize: "32px", color: tokens.colorBrandForeground1 },
});

interface Props {
  readonly busy: boolean;
  /** Files are being held over the pane. */
  readonly over: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files go: picked here, or dropped anywhere on the pane. */
export function DropZone({ busy, over, onFiles }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section
      aria-label={pane.import.files}
      className={mergeClasses(layout.card, styles.zone, over && !busy && styles.over)}
    >
      <DocumentArrowUpRegular className={styles.icon} aria-hidden />
      <Button
        className={styles.pick}
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => picker.current?.click()}
      >
        {pane.import.pick}
      </Button>
      <div className={layout.muted}>{pane.import.dropHint}</div>
      <input
        ref={picker}
        type="file"
        accept=".txt,text/plain"
        multiple
        hidden
        onChange={(event) => {
          onFiles(Array.from(event.target.files ?? []));
          // Picking the same file again must count as a change.
          event.target.value = "";
        }}
      />
    </section>
  );
}
