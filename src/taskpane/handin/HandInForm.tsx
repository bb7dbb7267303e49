import { Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { pane, handIn as words } from "../../messages/zh-CN";
import type { HandInOptions } from "../../sheet/hand-in";
import { useLayout } from "../parts/layout";

const say = pane.handIn;

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  unit: { flexGrow: 1, flexBasis: "220px", minWidth: 0 },
  on: { flexBasis: "160px", minWidth: 0 },
  /** The browser gives a date its own width, which is more than a narrow pane has. */
  input: { minWidth: 0 },
  boxes: { display: "flex", flexDirection: "column" },
  intro: { margin: 0 },
});

interface Props {
  readonly options: HandInOptions;
  /** A file was asked for, so that what is missing is said. */
  readonly tried: boolean;
  readonly disabled: boolean;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onFill: (form: Partial<HandInOptions>) => void;
  readonly onSubmit: () => void;
}

/** Who hands in, when, and what stays at home. */
export function HandInForm({ options, tried, disabled, form, onFill, onSubmit }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const missing = (value: string, text: string) =>
    tried && value.trim() === "" ? ({ validationMessage: text, validationState: "error" } as const) : {};
  return (
    <form
      id="hand-in"
      ref={form}
      className={mergeClasses(layout.card, layout.column)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <p className={mergeClasses(layout.muted, styles.intro)}>{say.intro}</p>
      <div className={styles.fields}>
        <Field className={styles.unit} label={words.unit} required {...missing(options.unit, say.unitMissing)}>
          <Input
            className={styles.input}
            name="unit"
            value={options.unit}
            readOnly={disabled}
            onChange={(_, { value }) => onFill({ unit: value })}
          />
        </Field>
        <Field className={styles.on} label={words.on} required {...missing(options.on, say.onMissing)}>
          <Input
            className={styles.input}
            name="on"
            type="date"
            value={options.on}
            readOnly={disabled}
            onChange={(_, { value }) => onFill({ on: value })}
          />
        </Field>
      </div>
      <div className={styles.boxes}>
        {(["withoutWorking", "withoutRemarks"] as const).map((name) => (
          <Checkbox
            key={name}
            label={say[name]}
            checked={options[name]}
            disabled={disabled}
            onChange={(_, { checked }) => onFill({ [name]: checked === true })}
          />
        ))}
      </div>
    </form>
  );
}
