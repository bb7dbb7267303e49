import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useRef } from "react";
import { pane } from "../../messages/zh-CN";
import { useLayout } from "../parts/layout";

const useStyles = makeStyles({ action: { alignSelf: "flex-start" } });

interface Props {
  readonly busy: boolean;
  /** Given a name for the text, which has none of its own. */
  readonly onSelect: (name: string) => void;
}

/** A report that stands in cells of the open workbook. */
export function SelectionBox({ busy, onSelect }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const taken = useRef(0);
  const take = () => {
    taken.current++;
    onSelect(pane.import.selected(taken.current));
  };
  return (
    <section className={mergeClasses(layout.card, layout.column)}>
      <div>
        <h2 className={layout.heading}>{pane.import.selection}</h2>
        <div className={layout.muted}>{pane.import.selectionHint}</div>
      </div>
      <Button className={styles.action} disabledFocusable={busy} onClick={take}>
        {pane.import.select}
      </Button>
    </section>
  );
}
