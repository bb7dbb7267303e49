import { loadDefaultCatalogue } from "../../src/catalogue";
import { factsOf } from "../support/facts";

const catalogue = loadDefaultCatalogue();
const examples = catalogue.indicators.flatMap(({ code, name, examples }) =>
  examples.map((sentence) => [sentence, name, code] as const),
);

test.each(examples)("%s → %s", (sentence, _name, code) => {
  expect(factsOf(sentence).map((fact) => fact.indicator.code)).toContain(code);
});
