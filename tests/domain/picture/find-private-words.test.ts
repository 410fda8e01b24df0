import { describe, expect, it } from "vitest";
import { findPrivateWords } from "@/lib/domain/picture/find-private-words";

describe("words that a room never sees", () => {
  it.each([
    ["Psychology supports it.", ["Psychology"]],
    ["after the psychologist's second look", ["psychologist"]],
    ["Depression and anxiety treated first", ["Depression", "anxiety"]],
    ["depressive since the accident", ["depressive"]],
    ["history of self-harm, an overdose in 2019", ["self-harm", "overdose"]],
    ["alcohol dependence; cannabis for sleep", ["alcohol", "dependence", "cannabis"]],
    ["PHQ-9 is 21, catastrophising", ["PHQ-9", "catastrophising"]],
    ["CBT for pain, then mindfulness", ["CBT", "mindfulness"]],
    ["Cognitive behavioural programme", ["Cognitive behavioural"]],
    ["no secondary gain, not malingering", ["secondary gain", "malingering"]],
  ])("are found in: %s", (text, words) => {
    expect(findPrivateWords(text)).toEqual(words);
  });

  it.each([
    "",
    "Leg pain after two operations, all lower steps behind.",
    "Depressed fracture of L1, significant trauma in 2020.",
    "Duloxetine 60 mg, pregabalin not tolerated, opioids halved.",
    "Subset of leads at T8; MRI-conditional; discography negative.",
    "Dr Anxoulos and Mrs Alcock were present; lead model ECBT12.",
  ])("are not seen in: %s", (text) => {
    expect(findPrivateWords(text)).toEqual([]);
  });

  it("are named once, however often and in whatever letters they were typed", () => {
    expect(findPrivateWords("Anxiety, anxiety and ANXIETY")).toHaveLength(1);
  });
});
