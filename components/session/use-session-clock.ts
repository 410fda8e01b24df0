"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { askSession, type SessionStanding } from "./ask-session";

const warnSeconds = 60;
const reportEverySeconds = 60;

/** open: nothing to show. warning: seconds before the lock. locked: by the clock. over: for good. */
export type ClockState =
  | { readonly kind: "open" }
  | { readonly kind: "warning"; readonly secondsLeft: number }
  | { readonly kind: "locked" }
  | { readonly kind: "over" };

export type SessionClock = {
  readonly state: ClockState;
  /** Tells the server that the person is here. */
  readonly stay: () => Promise<void>;
};

/**
 * Follows the session's clock. Only keys, clicks and touches count; the server is told at most once
 * a minute, and asked again before the warning, because another tab may have been busy.
 */
export function useSessionClock(): SessionClock {
  const [state, setState] = useState<ClockState>({ kind: "open" });
  const deadline = useRef(Number.POSITIVE_INFINITY);
  const lastReport = useRef(0);
  const hasAsked = useRef<boolean>(false);

  const hear = useCallback((standing: SessionStanding) => {
    if (standing.kind === "live") {
      deadline.current = Date.now() + standing.secondsLeft * 1000;
      hasAsked.current = standing.secondsLeft <= warnSeconds;
    }
    setState((before) => toState(standing, before));
  }, []);

  const stay = useCallback(async () => {
    lastReport.current = Date.now();
    hear(await askSession(true));
  }, [hear]);

  useEffect(() => void stay(), [stay]);
  useInput(() => {
    if (Date.now() - lastReport.current > reportEverySeconds * 1000) void stay();
  }, state.kind === "open");

  useEffect(() => {
    const timer = setInterval(() => {
      const secondsLeft = Math.ceil((deadline.current - Date.now()) / 1000);
      if (secondsLeft > warnSeconds) return;
      if (!hasAsked.current) {
        hasAsked.current = true;
        void askSession(false).then(hear);
        return;
      }
      setState((before) => tick(before, secondsLeft));
    }, 1000);
    return () => clearInterval(timer);
  }, [hear]);

  return { state, stay };
}

function toState(standing: SessionStanding, before: ClockState): ClockState {
  switch (standing.kind) {
    case "live":
      return standing.secondsLeft > warnSeconds
        ? { kind: "open" }
        : { kind: "warning", secondsLeft: standing.secondsLeft };
    case "idle":
      return { kind: "locked" };
    case "none":
      return { kind: "over" };
    case "unknown":
      return before;
  }
}

function tick(before: ClockState, secondsLeft: number): ClockState {
  if (before.kind === "over" || before.kind === "locked") return before;
  return secondsLeft > 0 ? { kind: "warning", secondsLeft } : { kind: "locked" };
}

/** Calls back on what only a person does. */
function useInput(onInput: () => void, isOn: boolean): void {
  const latest = useRef(onInput);
  useEffect(() => {
    latest.current = onInput;
  });
  useEffect(() => {
    if (!isOn) return;
    const events = ["pointerdown", "keydown", "wheel"] as const;
    const listener = () => latest.current();
    for (const event of events) addEventListener(event, listener, { passive: true });
    return () => {
      for (const event of events) removeEventListener(event, listener);
    };
  }, [isOn]);
}
