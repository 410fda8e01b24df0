import type { DemoPlan, DemoStep } from "./plan-writer";

const conservative: DemoStep = {
  treatment: "conservative-care",
  goal: "Do the exercises on most days",
  success: "Exercises on five days of seven for six weeks",
};

const stimulationTrial: DemoStep = {
  treatment: "scs-trial",
  goal: "Walk to the shop and back",
  success: "Half the pain, and the shop and back on most days of the trial",
};

/** What the demo plans intend, by the hospital number of their patient. */
export const riversidePlanContents = {
  RV100001: {
    goal: "Walk to the shop and back",
    rehabilitation: "Physiotherapy twice a week with pacing, and the pain management group",
    reviewIn: 60,
    steps: [conservative, stimulationTrial],
  },
  RV100002: {
    goal: "Go back to driving the bus",
    rehabilitation: "Physiotherapy weekly, graded return to sitting",
    reviewIn: 42,
    steps: [
      conservative,
      {
        treatment: "epidural-steroid-injection",
        goal: "Sit for an hour",
        success: "Sits for an hour on most days",
        conditional: "If under half relief after six weeks of physiotherapy, then",
      },
    ],
  },
  RV100005: {
    goal: "Stand long enough to cook",
    rehabilitation: "Home exercises with the physiotherapist, stool in the kitchen",
    reviewIn: 42,
    steps: [
      { ...conservative, goal: "Stand for 20 minutes", success: "Stands for 20 minutes daily" },
      { ...stimulationTrial, goal: "Stand long enough to cook" },
    ],
  },
  RV100006: {
    goal: "Lift my grandson",
    rehabilitation: "Core stabilisation and lifting practice, weekly",
    reviewIn: -2,
    steps: [
      conservative,
      {
        treatment: "radiofrequency-ablation",
        goal: "Lift 10 kg from a chair",
        success: "Lifts 10 kg from a chair without a flare-up",
      },
    ],
  },
  RV100007: {
    goal: "Sleep through the night",
    rehabilitation: "Aerobic exercise, sleep programme",
    reviewIn: 56,
    steps: [
      { ...conservative, goal: "Walk 20 minutes a day", success: "Walks five days of seven" },
    ],
  },
  RV100021: {
    goal: "Walk to the shop and back",
    rehabilitation: "Physiotherapy twice a week, pacing diary",
    reviewIn: 30,
    steps: [conservative, stimulationTrial],
  },
  RV100022: {
    goal: "Walk the dog in the morning",
    rehabilitation: "Physiotherapy weekly, walking programme",
    reviewIn: 28,
    steps: [
      conservative,
      {
        treatment: "radiofrequency-ablation",
        goal: "Walk for 30 minutes",
        success: "Walks for 30 minutes on most days at six weeks",
      },
    ],
  },
  RV100023: {
    goal: "Stand through a school day",
    rehabilitation: "Exercises at home, gym twice a week",
    reviewIn: 90,
    steps: [conservative],
  },
} as const satisfies Readonly<Record<string, DemoPlan>>;
