import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowSyncRegular,
  ArrowUndoRegular,
  type FluentIcon,
  SendRegular,
  TableCalculatorRegular,
  TaskListSquareLtrRegular,
} from "@fluentui/react-icons";
import { pane } from "../../messages/zh-CN";
import { useLayout } from "../parts/layout";
import type { WorkKind } from "../state";

type ActionKind = Exclude<WorkKind, "look"> | "handin";

const ACTIONS: readonly (readonly [ActionKind, FluentIcon])[] = [
  ["yearly", ArrowSyncRegular],
  ["checks", TaskListSquareLtrRegular],
  ["pivots", TableCalculatorRegular],
  ["handin", SendRegular],
  ["undo", ArrowUndoRegular],
];

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    listStyleType: "none",
  },
  line: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalXXS },
  button: { justifyContent: "flex-start" },
});

interface Props {
  readonly busy: boolean;
  readonly undoable: boolean;
  readonly onWork: (kind: ActionKind) => void;
}

/** What can be done with the open workbook. */
export function Actions({ busy, undoable, onWork }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <ul className={mergeClasses(layout.card, styles.list)} aria-label={pane.book.actionsLabel}>
      {ACTIONS.map(([kind, Icon]) => {
        const { name, hint } = pane.book.actions[kind];
        const cannot = kind === "undo" && !undoable;
        return (
          <li key={kind} className={styles.line}>
            <Button
              className={styles.button}
              icon={<Icon />}
              aria-describedby={`hint-${kind}`}
              disabledFocusable={busy || cannot}
              onClick={() => onWork(kind)}
            >
              {name}
            </Button>
            <span id={`hint-${kind}`} className={layout.muted}>
              {cannot ? pane.book.cannotUndo : hint}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
