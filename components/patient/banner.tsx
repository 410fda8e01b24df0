import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import { PhoneFold } from "@/components/ui/phone-fold";
import type { BannerAnswer, BannerFacts, ClinicalBanner } from "@/lib/domain/patient/banner";
import type { AllergyState } from "@/lib/domain/patient/patient";
import { allergyWords } from "@/lib/domain/patient/patient-words";

type Props = {
  readonly facts: BannerFacts;
  /** Whether the links to record and to ask are for this person. */
  readonly mayRecord: boolean;
};

/**
 * Who this is, on top of every screen about one patient, and staying there: two lines at most where
 * there is room. On a phone name, birth date, number and the marks of what warns stay in view, and
 * the rest is one press away. Identity is never shortened.
 */
export function PatientBanner({ facts, mayRecord }: Props) {
  return (
    <section
      aria-label="Patient"
      className="sticky top-0 z-10 grid gap-y-0.5 border-edge border-b bg-wash px-4 py-1.5 tabular max-sm:py-1 max-sm:text-sm print:static"
    >
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-0.5 max-sm:gap-x-3">
        <PageLink
          href={`/patients/${facts.patientId}`}
          className="wrap-anywhere font-semibold text-lg no-underline max-sm:text-base"
        >
          {facts.name}
        </PageLink>
        <span className="contents max-sm:hidden">
          <Aside facts={facts} />
        </span>
        <Pair label="Born" value={facts.born} />
        {facts.deceased ? <Pair label="Died" value={facts.deceased} /> : null}
        <Pair
          label={facts.number?.label ?? "Number"}
          value={facts.number?.value ?? "Not recorded"}
        />
      </div>
      <PhoneFold summary={<Marks facts={facts} />}>
        <div className="flex flex-wrap items-baseline gap-x-5 gap-y-0.5">
          <span className="contents sm:hidden">
            <Aside facts={facts} />
          </span>
          <Allergies facts={facts} mayRecord={mayRecord} />
          {facts.clinical ? (
            <Clinical facts={facts} clinical={facts.clinical} mayRecord={mayRecord} />
          ) : null}
        </div>
      </PhoneFold>
    </section>
  );
}

/** Beside the name where there is room, in the fold on a phone. */
function Aside({ facts: { preferredName, gender } }: { readonly facts: BannerFacts }) {
  return (
    <>
      {preferredName ? <Pair label="Prefers" value={preferredName} /> : null}
      <Pair label="Gender" value={gender} />
    </>
  );
}

/** What warns, in a word each: folded, it still has to be seen. */
function Marks({ facts: { allergies, clinical } }: { readonly facts: BannerFacts }) {
  const { icon, className } = allergyLooks[allergies.state];
  return (
    <>
      <span className={className}>
        <Icon name={icon} className="mr-1" />
        {allergyWords[allergies.state]}
      </span>
      {clinical && clinical.raised.length > 0 ? <Warning>Red flag</Warning> : null}
      {clinical?.bloodThinners.state === "present" ? <Warning>Blood thinner</Warning> : null}
      {clinical?.implants.state === "present" ? <Warning>Implant</Warning> : null}
    </>
  );
}

function Pair({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <span>
      <span className="text-muted">{label}</span> <span className="font-semibold">{value}</span>
    </span>
  );
}

const allergyLooks: Readonly<
  Record<AllergyState, { readonly icon: IconName; readonly className: string }>
> = {
  known: { icon: "exclamation", className: "font-semibold text-stop" },
  "none-known": { icon: "check", className: "" },
  "not-recorded": { icon: "question", className: "font-semibold text-ask" },
  unavailable: { icon: "octagon", className: "font-semibold text-caution" },
};

function Allergies({ facts, mayRecord }: Props) {
  const { state, substances } = facts.allergies;
  const { icon, className } = allergyLooks[state];
  const words = (
    <>
      <Icon name={icon} className="mr-1" />
      {allergyWords[state]}
      {substances.length > 0 ? `: ${substances.join(", ")}` : null}
    </>
  );
  if (!mayRecord) return <span className={className}>{words}</span>;
  return (
    <PageLink
      href={`/patients/${facts.patientId}/allergies`}
      className={`underline underline-offset-2 ${className}`}
    >
      {words}
    </PageLink>
  );
}

function Clinical(props: {
  readonly facts: BannerFacts;
  readonly clinical: ClinicalBanner;
  readonly mayRecord: boolean;
}) {
  const { facts, clinical, mayRecord } = props;
  return (
    <>
      <span>{clinical.summary}</span>
      <Answer answer={clinical.bloodThinners} />
      <Answer answer={clinical.implants} />
      <span>
        {clinical.raised.length > 0 ? (
          <Warning>
            {clinical.raised.length === 1
              ? "A red flag is"
              : `${clinical.raised.length} red flags are`}{" "}
            raised.{" "}
          </Warning>
        ) : null}
        Red flags {clinical.redFlags}
        {mayRecord ? (
          <>
            {" "}
            <PageLink
              href={`/patients/${facts.patientId}/evidence/new?kind=red-flag-screen`}
              className="link"
            >
              ask now
            </PageLink>
          </>
        ) : null}
      </span>
    </>
  );
}

function Answer({ answer: { state, words } }: { readonly answer: BannerAnswer }) {
  if (state === "present") return <Warning>{words}</Warning>;
  return <span className="text-muted">{words}</span>;
}

function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <span className="font-semibold">
      <Icon name="exclamation" className="text-stop" /> {children}
    </span>
  );
}
