import type { Observation } from "./observations";
import type { Sentence, Sentences } from "./sentence";

/** What came to a stock in the year is not the stock. */
const ADDITION = /新增|净增|新[聘选任招建设办发培]|增(?:[聘设]|加(?![到至]))|补[选录]|选聘|命名|获评|成功创建/;
/** What several years brought is not what one of them did. */
const SEVERAL_YEARS =
  /期间|[两二三四五六七八九十]年[来间]|历年|以来累计|[一二三四五六七八]五.{0,2}(?:普法|规划)?(?:时期|期间|以来|实施以来)/;

const clauseOf = (one: Observation, sentence: Sentence | undefined): string => sentence?.clause(one) ?? "";
/** 期间 may open the sentence; another number or 今年 in between ends what it says. */
const sinceLast = (one: Observation, sentence: Sentence | undefined): string => {
  const before = sentence?.facts[sentence.facts.indexOf(one) - 1];
  return (
    sentence
      ?.gap(before, one)
      .split(/今年|本年|全年|年内/)
      .at(-1) ?? ""
  );
};

/** Additions told in different words add up: 新建3处, 增设6处. */
export const isAddition = (one: Observation, sentences: Sentences): boolean =>
  ADDITION.test(clauseOf(one, sentences.get(one)));

/** What tells numbers of one thing apart that are of another extent, as a key. */
export const extentOf = (one: Observation, sentences: Sentences): string =>
  [isAddition(one, sentences), SEVERAL_YEARS.test(sinceLast(one, sentences.get(one)))].join();

/** Whether both are additions or neither is, and both are of several years or neither is. */
export const sameExtent = (a: Observation, b: Observation, sentences: Sentences): boolean =>
  extentOf(a, sentences) === extentOf(b, sentences);
