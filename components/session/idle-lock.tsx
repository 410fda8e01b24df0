"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { UnlockForm } from "./unlock-form";
import { useSessionClock } from "./use-session-clock";

/**
 * Warns before a quiet session locks, and covers the page once it has. What was typed stays
 * underneath and comes back with the same person's password.
 */
export function IdleLock() {
  const { state, stay } = useSessionClock();
  const dialog = useRef<HTMLDialogElement>(null);
  const isShown = state.kind !== "open";

  useEffect(() => {
    if (isShown && !dialog.current?.open) dialog.current?.showModal();
    if (!isShown) dialog.current?.close();
  }, [isShown]);

  const covers = state.kind === "locked" || state.kind === "over";
  return (
    <dialog
      ref={dialog}
      aria-labelledby="idle-lock-title"
      // Escape would uncover the page, so the buttons are the only way out.
      onCancel={(event) => event.preventDefault()}
      className={`m-auto w-full max-w-sm rounded-md border-2 border-edge bg-paper p-6 text-ink ${covers ? "backdrop:bg-paper" : ""}`}
    >
      {state.kind === "warning" ? (
        <Warning secondsLeft={state.secondsLeft} onStay={() => void stay()} />
      ) : null}
      {state.kind === "locked" ? <Locked onUnlock={stay} /> : null}
      {state.kind === "over" ? <Over /> : null}
    </dialog>
  );
}

type WarningProps = { readonly secondsLeft: number; readonly onStay: () => void };

function Warning({ secondsLeft, onStay }: WarningProps) {
  return (
    <div className="grid gap-4">
      <h2 id="idle-lock-title">Still there?</h2>
      <p>
        This screen locks in{" "}
        <strong className="tabular-nums" role="timer">
          {secondsLeft} {secondsLeft === 1 ? "second" : "seconds"}
        </strong>
        . Nothing you typed is lost.
      </p>
      <Button autoFocus onClick={onStay}>
        Stay signed in
      </Button>
    </div>
  );
}

function Locked({ onUnlock }: { readonly onUnlock: () => Promise<void> }) {
  return (
    <div className="grid gap-4">
      <h2 id="idle-lock-title">Screen locked</h2>
      <p>Nobody used it for a while. Enter your password to go on where you were.</p>
      <UnlockForm onUnlock={onUnlock} />
      <p>
        <a href="/sign-in" className="link inline-block min-h-6">
          Sign in as somebody else
        </a>{" "}
        <span className="text-muted">(what was typed here is then lost)</span>
      </p>
    </div>
  );
}

function Over() {
  return (
    <div className="grid gap-4">
      <h2 id="idle-lock-title">Signed out</h2>
      <p>This session has ended, here or on another screen.</p>
      <a href="/sign-in" className="link inline-block min-h-6">
        Sign in again
      </a>
    </div>
  );
}
