import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** refusal: it was not done. caution: read this first. notice: for your knowledge. done: it was done. */
export type AlertTone = "refusal" | "caution" | "notice" | "done";

const tones: Readonly<Record<AlertTone, { readonly look: string; readonly icon: IconName }>> = {
  refusal: { look: "border-stop", icon: "octagon" },
  caution: { look: "border-caution", icon: "triangle" },
  notice: { look: "border-ask", icon: "question" },
  done: { look: "border-open", icon: "check" },
};

type Props = {
  readonly tone?: AlertTone | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
};

/** What happened, why, and what to do. Refusals are announced at once, the rest when there is a pause. */
export function Alert({ tone = "refusal", title, children }: Props) {
  const { look, icon } = tones[tone];
  return (
    <div
      role={tone === "refusal" ? "alert" : "status"}
      className={`flex gap-2 rounded-md border-2 bg-paper p-3 ${look}`}
    >
      <Icon name={icon} className="mt-1" />
      <div className="prose-width">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
